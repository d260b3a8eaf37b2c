using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;

namespace IncidentBoard.Core.Views;

/// <summary>All of one incident on one page.</summary>
/// <param name="Strictest">The strictest marking of all that stands on it.</param>
public sealed record IncidentView(
    IncidentRow Row,
    Rows<string> Affected,
    string? Root,
    Rows<(Id<Incident> Id, string Title)> Upstream,
    Rows<FindingRow> Findings,
    Rows<SourceRow> Sources,
    Rows<(Id<Person> Id, string Name, IncidentRole Role)> People,
    Rows<ContradictionRow> Contradictions,
    Marking Strictest);
