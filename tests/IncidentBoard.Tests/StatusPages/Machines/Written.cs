using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Views;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.StatusPages.Machines;

/// <summary>Updates that never were on a board, for documents of many or odd ones.</summary>
internal static class Written
{
    private static readonly DateTimeOffset _first = new(2026, 4, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly Ids _ids = Ids.Seeded(11);

    /// <summary>An update, published so many minutes after the first one.</summary>
    public static StatusUpdate Update(Id<Incident> incident, int minutes, string headline, string? exposed = null, string? known = null, string? promise = "2026-12-24T18:00:00Z")
    {
        var update = new StatusUpdate(_ids.Next<StatusUpdate>(), Audience.Public, incident, 1, "Ada", _first.AddMinutes(minutes));
        var problems = Desk.Fill(update, [("headline", headline), ("exposure", "Unknown"), ("exposed", exposed ?? "Perhaps."), ("affected", "A"), ("meaning", "B"), ("doing", "C"), ("known", known), ("nextUpdateBy", promise), ("marking", "Clear")]);
        return problems.IsEmpty ? update : throw new ArgumentException(string.Join(' ', problems.Select(problem => $"{problem.Field}: {problem.Reason}")));
    }

    public static StatusSite Site(IEnumerable<StatusUpdate> updates, string name = "Board") => new(
        StatusFeedView.Of(name, Audience.Public, Marking.Clear, updates, new HashSet<Id<Incident>>(), new HashSet<Id<Incident>>(), new Dictionary<Id<StatusUpdate>, DateTimeOffset>()),
        Release.Address + StatusSite.Mount,
        _first);
}
