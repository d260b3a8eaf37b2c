using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>A marked passage becomes an event on the timeline, no more exactly dated than its words are.</summary>
public sealed record EventFromMark(Id<Annotation> Mark, string Title, EventKind Kind, string When, Id<Incident>? Incident) : OfMark(Mark)
{
    protected override async Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken)
    {
        var happened = new TimelineEvent(desk.Ids.Next<TimelineEvent>(), Incident, Kind, "", Core.When.Unknown);
        var problems = Desk.Fill(happened, ("title", Title), ("when", When), ("published", source.Published?.ToString()), ("marking", Words.Of(Marked(mark, source))));
        if (!problems.IsEmpty)
        {
            return problems;
        }

        await desk.JoinAsync(Incident, cancellationToken);
        desk.Add(happened);
        return Cite(desk, mark, source, happened.Key, Direction.For);
    }
}
