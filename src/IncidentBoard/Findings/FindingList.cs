using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Findings;

/// <summary>A page of findings, and the incidents to choose from.</summary>
/// <param name="Matching">All that match, as far as one change takes them.</param>
public sealed record FindingList(ListPage<FindingLine> Page, Rows<(Id<Incident> Id, string Title)> Incidents, Rows<Id<Finding>> Matching);
