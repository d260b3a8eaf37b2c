using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;
using IncidentBoard.Storage;

namespace IncidentBoard.Reports;

/// <summary>The report of an incident, or of a selection of findings, for readers up to a ceiling.</summary>
/// <param name="Incident">The incident; none for a selection of findings.</param>
/// <param name="Ceiling">Never more than the reader's clearance is taken; that is taken when none is given.</param>
/// <param name="Zone">The zone in which times of day are told.</param>
public sealed record ComposeReport(Id<Incident>? Incident, Rows<Id<Finding>> Findings, Marking? Ceiling, Rows<ReportPart> Parts, TimeZoneInfo Zone) : Query<ComposedReport>
{
    public override Act Act => Act.Export;

    /// <summary>It says when it was composed.</summary>
    public override bool IsShared => false;

    public override async Task<ComposedReport> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var clearance = visible.Reader.Clearance;
        var ceiling = Ceiling is { } asked && asked < clearance ? asked : clearance;
        var all = await FactsForReport.ReadAsync(visible, Incident, Findings, Parts, cancellationToken);
        if (all.Incident is null && all.Findings.Count == 0)
        {
            return new ComposedReport(null, null, Marking.Clear, ceiling, clearance, []);
        }

        var some = await FactsForReport.ReadAsync(visible.OnPaper(ceiling), Incident, Findings, Parts, cancellationToken);
        var isEmpty = some.Incident is null && some.Findings.Count == 0;
        return new ComposedReport(
            isEmpty ? null : Report.Of(some, Parts, ceiling, visible.Now, Zone),
            all.Incident?.Title ?? (all.Findings.Count == 1 ? all.Findings[0].Statement : FormattableString.Invariant($"{all.Findings.Count} findings")),
            all.Incident?.Marking ?? all.Findings.Min(finding => finding.Marking),
            ceiling,
            clearance,
            all.Beyond(some));
    }
}
