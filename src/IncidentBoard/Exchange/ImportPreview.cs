using System.Collections.Immutable;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Exchange;

/// <summary>What a file would bring to the board.</summary>
/// <param name="Accepted">All that can go in, as one change.</param>
/// <param name="Made">How many things it would make.</param>
/// <param name="Known">How many are there already, or were and were taken off.</param>
/// <param name="RefusedRecords">How many cannot go in.</param>
/// <param name="Refused">Why not, one line for each problem, with the record's place in the file.</param>
public sealed record ImportPreview(FileImport Accepted, int Made, int Known, int RefusedRecords, IReadOnlyList<string> Refused)
{
    /// <summary>How many of each kind it would make, by the name of their array in our own JSON.</summary>
    public Rows<(string Array, int Count)> MadeOfEach { get; init; } = [];

    /// <summary>A few of each kind that has names.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Examples { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>How many of them are RED because the file marks them in words that mean nothing to the board.</summary>
    public int MarkedOddly { get; init; }

    /// <summary>What would go in, and somebody should look at.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
