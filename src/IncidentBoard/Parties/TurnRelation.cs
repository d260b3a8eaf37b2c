using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Says that an unconfirmed relation runs the other way, and so confirms it. Refused where somebody has settled it meanwhile, and where the relation is on the board that way already.</summary>
public sealed record TurnRelation(Id<Relation> Id) : Change
{
    public override Act Act => Act.Relate;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (relation, refusal) = await Unsettled.FindAsync(desk, Id, cancellationToken);
        return relation is null
            ? refusal!
            : Unsettled.Filled(relation, ("customer", relation.Supplier.ToString()), ("supplier", relation.Customer.ToString()), ("certainty", nameof(Certainty.Confirmed)));
    }
}
