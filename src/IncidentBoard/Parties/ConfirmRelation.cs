using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Says that an unconfirmed relation is as it was brought. Refused where somebody has settled it meanwhile.</summary>
public sealed record ConfirmRelation(Id<Relation> Id) : Change
{
    public override Act Act => Act.Relate;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (relation, refusal) = await Unsettled.FindAsync(desk, Id, cancellationToken);
        return relation is null ? refusal! : Unsettled.Filled(relation, ("certainty", nameof(Certainty.Confirmed)));
    }
}
