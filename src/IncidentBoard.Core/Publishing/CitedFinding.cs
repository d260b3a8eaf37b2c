using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Publishing;

/// <summary>A finding as the one who writes an update needs to see it: how far it is established, by what, and how far it may travel.</summary>
/// <param name="Marking">The strictest of its own marking and its incident's.</param>
public sealed record CitedFinding(Id<Finding> Id, string Statement, FindingState State, Nature Nature, Weight Weight, Marking Marking)
{
    /// <summary>Whether nobody should say it as it stands.</summary>
    public bool IsUnsafe => Grounding.IsUnsafe(State);
}
