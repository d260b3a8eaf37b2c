using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Cards;

/// <summary>A card for one more party in an incident. A party has one.</summary>
public sealed record AddCard(IReadOnlyList<FieldValue> Values) : Add<StatusCard>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, StatusCard card, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(card.Incident, cancellationToken);
        return [];
    }
}
