using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The events that the reader may see, by incident.</summary>
/// <param name="Incident">Those of one incident only.</param>
/// <param name="HideExercises">Leaves out the events of exercises; they are not counted either.</param>
public sealed record ShowTimeline(Id<Incident>? Incident, bool HideExercises) : Query<TimelineView>
{
    /// <summary>How many events are shown at most: the latest. A picture of more cannot be read.</summary>
    public const int Most = 400;

    private const string Apart = "Belongs to no incident";

    public override async Task<TimelineView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.AsNoTracking()
            .Where(incident => (Incident == null || incident.Id == Incident) && !(HideExercises && incident.Exercise))
            .ToDictionaryAsync(incident => incident.Id, cancellationToken);
        var all = visible.Events.AsNoTracking().Where(happening =>
            (happening.Incident == null && Incident == null) || visible.Incidents.Any(incident =>
                incident.Id == happening.Incident && (Incident == null || incident.Id == Incident) && !(HideExercises && incident.Exercise)));
        var shown = await all.OrderByDescending(happening => happening.OrderTicks).ThenBy(happening => happening.Id).Take(Most).ToListAsync(cancellationToken);
        var parties = await visible.Parties.AsNoTracking().Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);

        var rows = shown.OrderBy(happening => happening.OrderTicks).ThenBy(happening => happening.When.Latest ?? DateTimeOffset.MaxValue).ThenBy(happening => happening.Id).Select(happening => new TimelineRow(
            happening.Id,
            happening.Incident,
            happening.EventKind,
            happening.Title,
            happening.When,
            happening.Parties.Where(parties.ContainsKey).Select(party => parties[party]).ToRows(),
            happening.Incident is { } incident ? Markings.Strictest(happening.Marking, incidents[incident].Marking) : happening.Marking));
        return new TimelineView(LanesOf(incidents, shown), rows.ToRows(), await all.CountAsync(cancellationToken));
    }

    private static Rows<TimelineLane> LanesOf(Dictionary<Id<Incident>, Incident> incidents, List<TimelineEvent> shown)
    {
        var named = shown.Select(happening => happening.Incident).OfType<Id<Incident>>().Distinct().Select(id => incidents[id])
            .OrderBy(incident => incident.Exercise).ThenBy(incident => incident.Severity).ThenByDescending(incident => incident.Recorded).ThenBy(incident => incident.Id)
            .Select(incident => new TimelineLane(incident.Id, incident.Title, incident.Exercise));
        return shown.Exists(happening => happening.Incident is null) ? named.Append(new TimelineLane(null, Apart, Exercise: false)).ToRows() : named.ToRows();
    }
}
