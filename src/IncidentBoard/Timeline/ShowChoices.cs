using IncidentBoard.Access;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Timeline;

/// <summary>What the timeline can be filtered by, among what the reader sees.</summary>
/// <param name="Exercises">Whether drills are offered as well.</param>
public sealed record ShowChoices(bool Exercises) : Query<TimelineChoices>
{
    /// <summary>More than this are too many to look through; the search box finds the others.</summary>
    private const int Most = 300;

    public override async Task<TimelineChoices> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.AsNoTracking().Where(incident => Exercises || !incident.Exercise).OrderBy(incident => incident.Exercise).ThenByDescending(incident => incident.Recorded).ThenBy(incident => incident.Id).Take(Most).Select(incident => new { incident.Id, incident.Title }).ToListAsync(cancellationToken);
        var parties = await visible.Parties.AsNoTracking().OrderBy(party => party.Name).ThenBy(party => party.Id).Take(Most).Select(party => new { party.Id, party.Name }).ToListAsync(cancellationToken);
        var sources = await visible.Sources.AsNoTracking().OrderBy(source => source.Title).ThenBy(source => source.Id).Take(Most).Select(source => new { source.Id, source.Title }).ToListAsync(cancellationToken);
        var people = await visible.People.AsNoTracking().OrderBy(person => person.Name).ThenBy(person => person.Id).Take(Most).Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        return new TimelineChoices(
            incidents.Select(one => (one.Id.ToString(), one.Title)).ToRows(),
            parties.Select(one => (one.Id.ToString(), one.Name)).ToRows(),
            sources.Select(one => (one.Id.ToString(), one.Title)).ToRows(),
            people.Select(one => (one.Id.ToString(), one.Name)).ToRows());
    }
}
