using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views.Reports;
using IncidentBoard.Reports;

namespace IncidentBoard.Tests.Reports;

/// <summary>Asks a board of the tests for reports.</summary>
internal static class Composed
{
    public static Task<ComposedReport> ReportAsync(this TestBoard board, Reader reader, Id<Incident> incident, Marking? ceiling = null, params ReportPart[] parts) =>
        board.Board.ReadAsync(reader, new ComposeReport(incident, [], ceiling, parts.Length == 0 ? Report.AllParts : [.. parts], TimeZoneInfo.Utc));

    public static Task<ComposedReport> ReportAsync(this TestBoard board, Reader reader, Id<Finding>[] findings, Marking? ceiling = null, params ReportPart[] parts) =>
        board.Board.ReadAsync(reader, new ComposeReport(null, [.. findings], ceiling, parts.Length == 0 ? Report.AllParts : [.. parts], TimeZoneInfo.Utc));
}
