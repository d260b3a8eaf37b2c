using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>Two findings that perhaps contradict each other.</summary>
/// <param name="Why">What made the board propose it, in words.</param>
public sealed record ProposalLine(Id<Finding> One, Id<Finding> Other, string OneStatement, string OtherStatement, FindingState OneState, FindingState OtherState, Weight OneWeight, Weight OtherWeight, string Why, Marking Marking);
