using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.StatusPages;

/// <summary>
/// All updates, whatever their incident's marking: publishing was the decision to let their words out, up to their own marking, and the pages hold to that.
/// Asked by the maker of the pages alone.
/// </summary>
internal sealed record ReadPublished : Query<Published>
{
    /// <summary>What a board without a name is called.</summary>
    public const string NoName = "IncidentBoard";

    public override bool IsShared => false;

    public override async Task<Published> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var name = await visible.Settings.Select(settings => settings.Name).FirstOrDefaultAsync(cancellationToken);
        var updates = await visible.Updates.ToListAsync(cancellationToken);
        var incidents = await visible.Incidents
            .Where(incident => incident.Exercise || incident.Restricted || incident.Marking == Marking.Red)
            .Select(incident => new { incident.Id, incident.Exercise, IsClosed = incident.Restricted || incident.Marking == Marking.Red })
            .ToListAsync(cancellationToken);
        var withdrawn = updates.Where(update => update.Withdrawn is not null).Select(update => update.Key).ToList();
        var changes = withdrawn.Count == 0 ? [] : await visible.FieldChangesAsync(withdrawn, cancellationToken);
        return new Published(
            name ?? NoName,
            updates,
            incidents.Where(incident => incident.IsClosed).Select(incident => incident.Id).ToHashSet(),
            incidents.Where(incident => incident.Exercise).Select(incident => incident.Id).ToHashSet(),
            changes.Where(change => change.Field == "withdrawn").ToDictionary(change => new Id<StatusUpdate>(change.Thing), change => change.At));
    }
}
