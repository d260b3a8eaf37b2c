using System.Globalization;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Exchange;

/// <summary>What an import came to, in words.</summary>
internal static class ImportedWords
{
    /// <summary>So many of each kind: <c>3 parties, 1 relation</c>.</summary>
    public static string OfEach(IEnumerable<(string Array, int Count)> made) =>
        string.Join(", ", made.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count} {Of(pair.Array, pair.Count)}")));

    private static string Of(string array, int count) => (array, count) switch
    {
        ("evidence", 1) => "piece of evidence",
        ("evidence", _) => "pieces of evidence",
        ("parties", 1) => "party",
        (_, 1) when array.EndsWith('s') => Spoken.Words(array[..^1]),
        _ => Spoken.Words(array),
    };
}
