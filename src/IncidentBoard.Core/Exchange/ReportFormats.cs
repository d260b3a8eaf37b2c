namespace IncidentBoard.Core.Exchange;

/// <summary>The formats in which a report can leave.</summary>
public static class ReportFormats
{
    public static IReadOnlyList<IReportFormat> All { get; } = [new ReportDocx(), new ReportHtml(), new ReportMarkdown(), new FindingsCsv()];
}
