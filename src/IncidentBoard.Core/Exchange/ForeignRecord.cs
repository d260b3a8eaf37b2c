using System.Collections.Immutable;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// One thing as a file of another format says it, in the board's own nouns and fields. Parties are named by what the file calls them, since only the board
/// knows whether it has them.
/// </summary>
/// <param name="Array">The name of its array in our own JSON, such as <c>relations</c>.</param>
/// <param name="Key">What the file itself knows it by: the same in every version of the file.</param>
/// <param name="Place">Where it stands, for the one who has to look it up.</param>
public sealed record ForeignRecord(string Array, string Key, string Place)
{
    public ImmutableArray<(string Field, string Value)> Values { get; init; } = [];

    /// <summary>The fields that lead to parties, with the names that the file has for them.</summary>
    public ImmutableArray<(string Field, ImmutableArray<string> Names)> Parties { get; init; } = [];

    /// <summary>The key of the incident in the same file that it belongs to.</summary>
    public string? Incident { get; init; }

    /// <summary>The title of the incident on the board that it belongs to.</summary>
    public string? IncidentTitle { get; init; }

    /// <summary>Addresses where it is said.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>What the file says of it, word for word: the evidence for it.</summary>
    public string? Said { get; init; }

    /// <summary>The marking that the file gives it; none when it gives none.</summary>
    public Marking? Marking { get; init; }

    /// <summary>The file marks it in words that mean nothing to the board. It is RED then.</summary>
    public bool IsMarkedOddly { get; init; }
}
