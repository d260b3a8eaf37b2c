using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>Supply edges from a table (RFC 4180): one row for a customer and a supplier. Every edge comes in unconfirmed.</summary>
public sealed class SupplyEdgesCsv : IImportFormat
{
    private static readonly ImportColumn[] _columns =
    [
        new("customer", "Who is supplied", "client") { Needed = true },
        new("supplier", "Who supplies", "vendor", "provider") { Needed = true },
        new("service", "What is supplied", "product"),
        new("data_classes", "Which data are at the supplier, separated by semicolons", "data classes"),
        new("since", "From when", "start"),
        new("until", "Until when", "end"),
        new("state", "How it stands", "status"),
        new("source", "Where it is said: an address, or words", "reference"),
        new("marking", "How far it may travel", "tlp"),
    ];

    public string Name => "edges";

    public string Title => "Supply edges (CSV)";

    public IReadOnlyList<ImportColumn> Columns => _columns;

    public bool Knows(ImportText file) => ImportTable.Headings(file) is { } headings && _columns.Where(column => column.Needed).All(column => headings.Any(column.IsCalled));

    public ForeignFile Read(ImportText file, ImportChoices choices, CancellationToken cancellationToken)
    {
        var table = ImportTable.Read(file, _columns, choices.Map, cancellationToken);
        var (records, refused) = (new List<ForeignRecord>(), table.Refused.ToList());
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                records.AddRange(Edges(row, choices.Zone));
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedRecord(row.Place, e.Message));
            }
        }

        return new ForeignFile(Name, records.ToRows(), refused.ToRows(), []);
    }

    private static List<ForeignRecord> Edges(ImportTable.Row row, TimeZoneInfo? zone)
    {
        var edges = new List<ForeignRecord>();
        var marked = ForeignMarking.Of(row["marking"]);
        foreach (var (customer, supplier) in SupplyEdges.Pairs(row["customer"], row["supplier"]))
        {
            edges.AddRange(SupplyEdges.Parties(customer, supplier, row.Place).Select(marked.On));
            edges.Add(marked.On(SupplyEdges.Edge(customer, supplier, row["service"], row.Place) with
            {
                Values = [.. Values(row, zone)],
                Addresses = row["source"] is { } said && Addresses.In(said) is { Length: > 0 } addresses ? addresses : [],
                Said = row.Said,
            }));
        }

        return edges;
    }

    private static IEnumerable<(string, string)> Values(ImportTable.Row row, TimeZoneInfo? zone)
    {
        yield return ("certainty", nameof(Certainty.Unconfirmed));
        if (row["service"] is { } service)
        {
            yield return ("service", ImportWords.Line(service));
        }

        if (row["state"] is { } state)
        {
            yield return ("state", Known<RelationState>(state).ToString());
        }

        if (row["data_classes"] is { } data)
        {
            yield return ("dataClasses", Words.Of([.. data.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Known<DataClass>).Distinct()])!);
        }

        foreach (var field in new[] { "since", "until" })
        {
            if (row[field] is { } time)
            {
                yield return (field, ImportWords.Time(time, zone).ToString());
            }
        }
    }

    private static TEnum Known<TEnum>(string word)
        where TEnum : struct, Enum => ImportWords.Choice<TEnum>(word)
        ?? throw new FormatException($"\"{Shown.Short(word)}\" is none of {string.Join(", ", Enum.GetValues<TEnum>().Select(value => value.Words()))}.");
}
