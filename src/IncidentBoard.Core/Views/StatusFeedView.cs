using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.Core.Views;

/// <summary>All that machines are told of a page. Like the page itself it is made of published updates alone.</summary>
/// <param name="Name">Whose page it is.</param>
/// <param name="Incidents">The most recent first.</param>
public sealed record StatusFeedView(string Name, Rows<StatusIncidentView> Incidents)
{
    /// <summary>As many as the documents that list incidents carry.</summary>
    public const int MostIncidents = 50;

    /// <summary>Those that are not over. However old one is, it is among them.</summary>
    public IEnumerable<StatusIncidentView> Unresolved => Incidents.Where(incident => !incident.IsResolved);

    /// <summary>The worst that an open incident says; none when no incident is open.</summary>
    public Exposure? Worst => Unresolved.Select(incident => incident.Exposure).OrderByDescending(Weight).FirstOrDefault();

    /// <summary>When something was published or withdrawn last; none when nothing ever was.</summary>
    public DateTimeOffset? UpdatedAt => Incidents.Count == 0 ? null : Incidents.Max(incident => incident.UpdatedAt);

    /// <summary>What a page of that audience and ceiling tells machines.</summary>
    /// <param name="name">Whose page it is.</param>
    /// <param name="updates">Everything that was published, to whomever.</param>
    /// <param name="left">The incidents of which this audience hears nothing.</param>
    /// <param name="exercises">The incidents that are drills.</param>
    /// <param name="withdrawnAt">When updates were withdrawn.</param>
    public static StatusFeedView Of(
        string name, Audience audience, Marking ceiling, IEnumerable<StatusUpdate> updates, IReadOnlySet<Id<Incident>> left, IReadOnlySet<Id<Incident>> exercises, IReadOnlyDictionary<Id<StatusUpdate>, DateTimeOffset> withdrawnAt)
    {
        var incidents = StatusPageView.Shown(audience, ceiling, updates, left, exercises)
            .GroupBy(update => update.Incident)
            .Select(of => StatusIncidentView.Of(of.Key, of, withdrawnAt))
            .OrderByDescending(incident => incident.StartedAt)
            .ThenBy(incident => incident.Code, StringComparer.Ordinal)
            .ToArray();
        return new StatusFeedView(name, incidents.Where((incident, index) => index < MostIncidents || !incident.IsResolved).ToRows());
    }

    /// <summary>How bad an exposure is; the higher, the worse.</summary>
    public static int Weight(Exposure? exposure) => exposure switch
    {
        Exposure.Confirmed => 3,
        Exposure.Suspected => 2,
        Exposure.Unknown => 1,
        Exposure.NotExposed or null => 0,
    };
}
