using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages;

/// <summary>Everything that was published, with what decides on which page it stands.</summary>
/// <param name="Name">What the board is called.</param>
/// <param name="Closed">The incidents that are open to their members or to named people only: the internal page, which cannot tell those apart, is silent about them.</param>
/// <param name="Exercises">The incidents that are drills.</param>
/// <param name="WithdrawnAt">When each update that was withdrawn was.</param>
internal sealed record Published(
    string Name, IReadOnlyList<StatusUpdate> Updates, IReadOnlySet<Id<Incident>> Closed, IReadOnlySet<Id<Incident>> Exercises, IReadOnlyDictionary<Id<StatusUpdate>, DateTimeOffset> WithdrawnAt)
{
    private static readonly HashSet<Id<Incident>> _none = [];

    /// <summary>The page as it is at a moment.</summary>
    public StatusPageView PageOf(StatusAddress address, DateTimeOffset now) =>
        StatusPageView.Of(Name, address.Audience, address.Ceiling, Updates, address.Audience == Audience.Internal ? Closed : _none, Exercises, now);

    /// <summary>What machines are told of the public page.</summary>
    public StatusFeedView ForMachines() =>
        StatusFeedView.Of(Name, StatusAddress.Public.Audience, StatusAddress.Public.Ceiling, Updates, _none, Exercises, WithdrawnAt);
}
