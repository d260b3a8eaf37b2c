using System.Collections.Immutable;
using System.Globalization;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exchange;

/// <summary>One thing as it stands in a file, not yet believed.</summary>
/// <param name="Array">The array that it stands in.</param>
/// <param name="Place">Where it stands, such as <c>findings[3]</c>, for the one who has to look it up.</param>
/// <param name="Problems">What is wrong with its form; a record with problems is refused.</param>
public sealed record BoardRecord(
    string Array, string Place, Guid Id, DateTimeOffset Recorded, ImmutableArray<(string Field, string Value)> Values, ImmutableArray<string> Problems)
{
    /// <summary>What a file of another format knows it by; empty for our own JSON, which has ids.</summary>
    public string Key { get; init; } = "";

    /// <summary>It is RED because the file marks it in words that mean nothing to the board.</summary>
    public bool IsMarkedOddly { get; init; }

    /// <summary>A thing as a record, as it would stand in a file.</summary>
    public static BoardRecord Of(string array, int index, Thing thing) => new(
        array,
        string.Create(CultureInfo.InvariantCulture, $"{array}[{index}]"),
        thing.Key,
        thing.Recorded,
        [.. thing.Fields.Where(field => !field.Secret && field.Name != FieldSet.Removed).Select(field => (field.Name, Value: field.Read(thing))).Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))],
        []);

    internal static BoardRecord Refused(string array, string place, string problem) => new(array, place, default, default, [], [problem]);
}
