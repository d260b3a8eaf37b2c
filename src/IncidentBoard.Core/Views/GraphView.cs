using IncidentBoard.Core.Graphs;

namespace IncidentBoard.Core.Views;

/// <summary>The supply picture that a reader sees, for one incident or for none.</summary>
/// <param name="Incidents">What can be chosen, the worst first.</param>
/// <param name="Chosen">The one that is chosen.</param>
/// <param name="Parties">How many parties the reader can see; more than the nodes, because publishers and regulators without a relation are not drawn.</param>
/// <param name="Relations">How many relations the reader can see between them.</param>
public sealed record GraphView(Rows<IncidentChoice> Incidents, IncidentChoice? Chosen, SupplyPicture Picture, int Parties, int Relations);
