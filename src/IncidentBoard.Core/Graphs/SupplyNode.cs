using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>A party in the supply picture.</summary>
/// <param name="Lines">The name, broken into lines that fit into the node.</param>
/// <param name="IsUs">It is our organisation.</param>
/// <param name="IsExercise">Only exercises speak of it and of those it is tied to.</param>
/// <param name="Exposure">From its card in the chosen incident; none when it has no card there.</param>
/// <param name="Hops">How many relations lie between it and the nearest affected party: 0 it is itself affected; none when no chain of at most two is known.</param>
/// <param name="Note">What the question says of it, beside its distance.</param>
/// <param name="X">The middle of it.</param>
public sealed record SupplyNode(
    Id<Party> Id,
    string Name,
    PartyKind Kind,
    SupplyTier Tier,
    bool IsUnnamed,
    bool IsUs,
    bool IsExercise,
    Rows<string> Lines,
    Exposure? Exposure,
    Stance? Stance,
    int? Hops,
    bool IsOnPath,
    Marking Marking,
    double X,
    double Y,
    double Width,
    double Height,
    string? Note = null)
{
    /// <summary>Whether the two leave less than <paramref name="gap"/> between them.</summary>
    public bool Touches(SupplyNode other, double gap = 0) =>
        Math.Abs(X - other.X) < ((Width + other.Width) / 2) + gap && Math.Abs(Y - other.Y) < ((Height + other.Height) / 2) + gap;
}
