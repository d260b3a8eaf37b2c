using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;

namespace IncidentBoard.Timeline;

/// <summary>A new event on the timeline.</summary>
public sealed record AddEvent(IReadOnlyList<FieldValue> Values) : Add<TimelineEvent>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, TimelineEvent happening, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(happening.Incident, cancellationToken);
        return [];
    }
}
