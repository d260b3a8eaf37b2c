using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>A relation between a card's party and an affected vendor: what the stance on the card is about.</summary>
/// <param name="Version">The version of the relation's state, for an edit to be based on.</param>
public sealed record StanceTie(Id<Relation> Relation, string Supplier, string? Service, RelationState Is, int Version)
{
    /// <summary>What a relation says when the stance is that; none where a stance says nothing about the relation.</summary>
    public static RelationState? Said(Stance stance) => stance switch
    {
        Stance.Paused => RelationState.Paused,
        Stance.Terminated => RelationState.Ended,
        Stance.Resumed => RelationState.Active,
        Stance.NoneKnown or Stance.Monitoring or Stance.Investigating => null,
    };

    /// <summary>Whether it does not say yet what the stance says.</summary>
    public bool Differs(Stance stance) => Said(stance) is { } said && said != Is;
}
