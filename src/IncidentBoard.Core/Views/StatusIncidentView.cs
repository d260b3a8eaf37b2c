using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.Core.Views;

/// <summary>One incident as machines are told of it: what its published updates say, and nothing of the incident itself.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Headline">That of the update that stands, or of the last one when none does.</param>
/// <param name="Exposure">What the standing update says; none when all were withdrawn.</param>
/// <param name="NextUpdateBy">When the next word was promised for, UTC.</param>
/// <param name="Updates">Newest first.</param>
public sealed record StatusIncidentView(string Code, string Headline, Exposure? Exposure, DateTimeOffset? NextUpdateBy, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, DateTimeOffset? ResolvedAt, Rows<StatusEntryView> Updates)
{
    /// <summary>More than these would make documents that some clients refuse.</summary>
    public const int MostUpdates = 50;

    public bool IsResolved => ResolvedAt is not null;

    /// <summary>Counts up with everything that is published or withdrawn.</summary>
    public int Revision { get; private init; }

    /// <summary>The public name of an incident.</summary>
    public static string CodeOf(Id<Incident> incident) => PublicCode.Of("incident", incident.Value);

    internal static StatusIncidentView Of(Id<Incident> incident, IEnumerable<StatusUpdate> updates, IReadOnlyDictionary<Id<StatusUpdate>, DateTimeOffset> withdrawnAt)
    {
        var views = StatusUpdateView.InOrder(updates);
        var current = views.LastOrDefault(pair => pair.View.Stands).View;
        var entries = new List<StatusEntryView>(views.Count);
        Exposure? before = null;
        var wasResolved = current is null;
        foreach (var (update, view) in views)
        {
            var isResolved = view.Stands ? IsLastWord(view) : wasResolved;
            var after = view.Stands ? view.Exposure : before;
            var changedAt = update.Withdrawn is not null && withdrawnAt.TryGetValue(update.Id, out var at) && at > view.PublishedAt ? at : view.PublishedAt;
            entries.Add(new StatusEntryView(PublicCode.Of("update", update.Id.Value), view, isResolved, before, after, entries.Count == 0 || isResolved != wasResolved, changedAt));
            (before, wasResolved) = (after, isResolved);
        }

        entries.Reverse();
        var updatedAt = entries.Max(entry => entry.ChangedAt);
        return new StatusIncidentView(
            CodeOf(incident),
            (current ?? views[^1].View).Headline,
            current?.Exposure,
            current?.NextUpdateBy,
            views[0].View.PublishedAt,
            updatedAt,
            current is null ? updatedAt : IsLastWord(current) ? current.PublishedAt : null,
            entries.Take(MostUpdates).ToRows())
        {
            Revision = entries.Count + entries.Count(entry => !entry.Said.Stands) - 1,
        };
    }

    /// <summary>
    /// Whether nothing is left to be said or feared. No promise alone is not enough: it is easily left out, and whoever watches by a program would be
    /// shown that all is well while the page says otherwise.
    /// </summary>
    private static bool IsLastWord(StatusUpdateView update) => update is { Exposure: Cards.Exposure.NotExposed, NextUpdateBy: null };
}
