using System.Globalization;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>Rows of a timeline from a table (RFC 4180): one event for each.</summary>
public sealed class TimelineCsv : IImportFormat
{
    private const int LongestTitle = 300;

    private static readonly ImportColumn[] _columns =
    [
        new("title", "What happened, in one line", "event", "what") { Needed = true },
        new("when", "When it happened, no more exactly than it is known", "date", "happened", "time"),
        new("kind", "What kind of thing it was", "type"),
        new("detail", "What else there is to say", "description", "notes"),
        new("published", "When it could be read of"),
        new("learned", "When we knew"),
        new("parties", "Who is concerned, separated by semicolons", "party"),
        new("incident", "The title of an incident on the board"),
        new("source", "Where it is said: an address, or words", "reference"),
        new("marking", "How far it may travel", "tlp"),
        new("id", "What the file itself knows the row by"),
    ];

    public string Name => "timeline";

    public string Title => "Timeline rows (CSV)";

    public IReadOnlyList<ImportColumn> Columns => _columns;

    public bool Knows(ImportText file) => ImportTable.Headings(file) is { } headings && _columns.Take(2).All(column => headings.Any(column.IsCalled));

    public ForeignFile Read(ImportText file, ImportChoices choices, CancellationToken cancellationToken)
    {
        var table = ImportTable.Read(file, _columns, choices.Map, cancellationToken);
        var (records, refused, seen) = (new List<ForeignRecord>(), table.Refused.ToList(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                records.AddRange(Event(row, Key(row, seen), choices.Zone));
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedRecord(row.Place, e.Message));
            }
        }

        return new ForeignFile(Name, records.ToRows(), refused.ToRows(), []);
    }

    /// <summary>What makes the row the same one in the next version of the file: its own id, or all that it says, counted where several say the same.</summary>
    private static string Key(ImportTable.Row row, Dictionary<string, int> seen)
    {
        if (row["id"] is { } id)
        {
            return seen.TryAdd($"id\n{id}", 1) ? $"id\n{id}" : throw new FormatException($"Its id \"{Shown.Short(id)}\" stands twice in the file.");
        }

        var said = $"row\n{row.Said}";
        seen[said] = seen.GetValueOrDefault(said) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{said}\n{seen[said]}");
    }

    private static List<ForeignRecord> Event(ImportTable.Row row, string key, TimeZoneInfo? zone)
    {
        var title = ImportWords.Line(row["title"] ?? throw new FormatException("It has no title."));
        if (title.Length > LongestTitle)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Its title has {title.Length} characters; at most {LongestTitle} are taken. Put the rest into the detail."));
        }

        var marked = ForeignMarking.Of(row["marking"]);
        var parties = (row["parties"] ?? "").Split(';').SelectMany(name => ImportWords.Names(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            .. parties.Select(name => marked.On(SupplyEdges.Party(name, PartyKind.Other, row.Place))),
            marked.On(new ForeignRecord("events", key, row.Place)
            {
                Values = [.. Values(row, title, zone)],
                Parties = [("parties", [.. parties])],
                IncidentTitle = row["incident"],
                Addresses = row["source"] is { } said ? Addresses.In(said) : [],
                Said = row.Said,
            }),
        ];
    }

    private static IEnumerable<(string, string)> Values(ImportTable.Row row, string title, TimeZoneInfo? zone)
    {
        yield return ("title", title);
        yield return ("kind", (row["kind"] is { } kind ? Kind(kind) : EventKind.Note).ToString());
        yield return ("when", (row["when"] is { } when ? ImportWords.Time(when, zone) : When.Unknown).ToString());
        if (row["detail"] is { } detail)
        {
            yield return ("detail", PlainText.Clean(detail));
        }

        foreach (var field in new[] { "published", "learned" })
        {
            if (row[field] is { } time)
            {
                yield return (field, ImportWords.Time(time, zone).ToString());
            }
        }
    }

    private static EventKind Kind(string word) => ImportWords.Choice<EventKind>(word)
        ?? throw new FormatException($"\"{Shown.Short(word)}\" is none of {string.Join(", ", Enum.GetValues<EventKind>().Select(kind => kind.Words()))}.");
}
