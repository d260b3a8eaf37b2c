using IncidentBoard.Access;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.StatusPages;

/// <summary>All updates that the reader may see, newest first, and the incidents that are open.</summary>
internal sealed record ShowPublications : Query<Publications>
{
    public override async Task<Publications> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.ToListAsync(cancellationToken);
        var titles = incidents.ToDictionary(incident => incident.Id, incident => incident.Title);
        var updates = await visible.Updates.ToListAsync(cancellationToken);
        // Counted as the pages count, over what this reader sees.
        var numbers = updates.GroupBy(update => (update.Audience, update.Incident))
            .SelectMany(of => of.OrderBy(update => update.PublishedAt).ThenBy(update => update.Number).ThenBy(update => update.Id).Select((update, index) => (update.Id, Number: index + 1)))
            .ToDictionary(pair => pair.Id, pair => pair.Number);
        var current = updates.Where(update => update.Withdrawn is null)
            .GroupBy(update => (update.Audience, update.Incident))
            .Select(of => of.MaxBy(update => numbers[update.Id])!.Id)
            .ToHashSet();
        return new Publications(
            updates
                .OrderByDescending(update => update.PublishedAt)
                .ThenByDescending(update => numbers[update.Id])
                .ThenBy(update => update.Id)
                .Select(update => new Publication(
                    update.Id,
                    update.Audience,
                    update.Incident,
                    titles[update.Incident],
                    numbers[update.Id],
                    update.Headline,
                    update.Marking,
                    update.SignedBy,
                    update.PublishedAt,
                    update.NextUpdateBy,
                    update.Withdrawn,
                    updates.Where(other => other.Corrects == update.Id && other.Withdrawn is null).Select(other => (int?)numbers[other.Id]).Max(),
                    current.Contains(update.Id)))
                .ToRows(),
            incidents
                .Where(incident => incident.IsOpen && incident.Phase != Phase.Reported)
                .OrderBy(incident => incident.Exercise)
                .ThenBy(incident => incident.Severity)
                .ThenBy(incident => incident.Title, StringComparer.Ordinal)
                .Select(incident => new PublishableIncident(incident.Id, incident.Title, incident.Marking, incident.Exercise, incident.Restricted))
                .ToRows());
    }
}
