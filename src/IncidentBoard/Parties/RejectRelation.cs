using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Says that there is no such relation: it goes off the board and no import brings it again, until somebody undoes this. Refused where somebody has settled it meanwhile.</summary>
public sealed record RejectRelation(Id<Relation> Id) : Change
{
    public override Act Act => Act.Relate;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (relation, refusal) = await Unsettled.FindAsync(desk, Id, cancellationToken);
        if (relation is null)
        {
            return refusal!;
        }

        Desk.Remove(relation);
        return Outcome.Fine;
    }
}
