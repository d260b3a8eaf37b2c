using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>A question to a party or a person.</summary>
public sealed record AddAsk(IReadOnlyList<FieldValue> Values) : Add<Ask>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Ask ask, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(ask.Incident, cancellationToken);
        return [];
    }
}
