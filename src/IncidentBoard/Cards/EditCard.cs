using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Cards;

/// <summary>Edits a status card.</summary>
public sealed record EditCard(Id<StatusCard> Id, IReadOnlyList<FieldEdit> Fields) : Edit<StatusCard>(Id, Fields)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, StatusCard card, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(card.Incident, cancellationToken);
        return [];
    }
}
