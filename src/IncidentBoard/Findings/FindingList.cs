using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Findings;

/// <summary>A page of findings, and the incidents to choose from.</summary>
public sealed record FindingList(ListPage<FindingLine> Page, Rows<(Id<Incident> Id, string Title)> Incidents);
