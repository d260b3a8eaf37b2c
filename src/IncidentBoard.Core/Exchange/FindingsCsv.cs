using System.Globalization;
using System.Text;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// The findings of a report as a table: RFC 4180, UTF-8 with a byte order mark (or spreadsheets take it for something else), every cell in quotes and none
/// of them a formula. The marking stands in the first column and in the file's name.
/// </summary>
public sealed class FindingsCsv : IReportFormat
{
    private static readonly (string Name, Func<Report, ReportFinding, string?> Value)[] _columns =
    [
        ("marking", (_, finding) => finding.Marking.Label()),
        ("exercise", (_, finding) => finding.Exercise ? Paper.ExerciseWord : null),
        ("number", (_, finding) => $"F{Number(finding.Number)}"),
        ("id", (_, finding) => finding.Id.ToString()),
        ("statement", (_, finding) => finding.Statement),
        ("plain words", (_, finding) => finding.PlainWords),
        ("state", (_, finding) => finding.State.Label()),
        ("nature", (_, finding) => finding.Nature.Label()),
        ("grade", (_, finding) => finding.Weight.Best?.ToString()),
        ("origins", (_, finding) => Number(finding.Weight.Origins)),
        ("for", (_, finding) => Number(finding.Weight.For)),
        ("against", (_, finding) => Number(finding.Weight.Against)),
        ("do not say", (_, finding) => finding.WhyNotToSay),
        ("about", (_, finding) => string.Join("; ", finding.About)),
        ("incident", (report, finding) => finding.IncidentTitle ?? (report.Incident is null ? null : report.Title)),
        ("sources", (_, finding) => string.Join("; ", finding.Notes.Select(note => note.SourceTitle).Distinct(StringComparer.Ordinal))),
        ("quotes", (_, finding) => string.Join("\n", finding.Notes.Select(note => note.Quote is null ? null : $"{note.Direction.Label()}: {note.Quote}").OfType<string>())),
        ("note", (_, finding) => finding.Remark),
        ("recorded", (_, finding) => Fields.Words.Of((DateTimeOffset?)finding.Recorded)),
    ];

    public string Name => "csv";

    public string Title => "CSV of findings";

    public string Extension => "csv";

    public string ContentType => "text/csv; charset=utf-8";

    /// <summary>The names of the columns, in order.</summary>
    public static IEnumerable<string> Columns => _columns.Select(column => column.Name);

    public Rows<ReportPart> Parts(Rows<ReportPart> chosen) => [ReportPart.Findings, ReportPart.Questions];

    public byte[] Write(Report report)
    {
        var text = new StringBuilder();
        Line(text, Columns);
        foreach (var finding in report.Findings)
        {
            Line(text, _columns.Select(column => InertCell.Write(column.Value(report, finding) ?? "")));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
