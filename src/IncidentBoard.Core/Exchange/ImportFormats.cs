namespace IncidentBoard.Core.Exchange;

/// <summary>The formats of others that can be taken in. Our own JSON is not one of them: it carries the board's ids and times and is read by <see cref="BoardJson"/>.</summary>
public static class ImportFormats
{
    public static IReadOnlyList<IImportFormat> All { get; } = [new VerisJson(), new Stix21(), new SupplyEdgesCsv(), new TimelineCsv()];

    /// <summary>The format that a file looks like; none when it looks like no one in particular.</summary>
    public static IImportFormat? Of(ImportText file) => All.FirstOrDefault(format => format.Knows(file));
}
