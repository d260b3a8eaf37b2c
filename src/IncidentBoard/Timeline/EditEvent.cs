using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;

namespace IncidentBoard.Timeline;

/// <summary>Edits an event.</summary>
public sealed record EditEvent(Id<TimelineEvent> Id, IReadOnlyList<FieldEdit> Fields) : Edit<TimelineEvent>(Id, Fields)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, TimelineEvent happening, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(happening.Incident, cancellationToken);
        return [];
    }
}
