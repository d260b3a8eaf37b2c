using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>The first of the parties that may be one.</summary>
/// <param name="All">How many pairs there are.</param>
public sealed record LookAlikeList(Rows<LookAlikeView> Pairs, int All);
