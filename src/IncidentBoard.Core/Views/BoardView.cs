namespace IncidentBoard.Core.Views;

/// <summary>The board: incidents in order, each with its cards.</summary>
/// <param name="Closed">How many closed incidents are not shown.</param>
/// <param name="Releases">What more people may read since yesterday, or soon may.</param>
public sealed record BoardView(Rows<IncidentRow> Incidents, int Closed, ReleasesView Releases)
{
    private const int MostPromises = 4;

    /// <summary>The nearest promises, those of exercises last. Worked out once for all who look at this view.</summary>
    public Rows<Promise> Promises { get; } = Incidents
        .SelectMany(incident => incident.Cards.Concat(incident.Lead is { } lead ? [lead] : []), (incident, card) => (incident, card))
        .Where(pair => pair.card.NextUpdateBy is not null)
        .Select(pair => new Promise(pair.card.Id, pair.card.IsLead ? pair.incident.Title : pair.card.PartyName, pair.incident.Exercise, pair.card.NextUpdateBy!.Value))
        .OrderBy(promise => promise.Exercise)
        .ThenBy(promise => promise.By)
        .Take(MostPromises)
        .ToRows();

    /// <summary>The strictest marking of all that stands on the board.</summary>
    public Marking Strictest { get; } = Markings.Strictest(Incidents.Select(incident => incident.Strictest));

    /// <summary>Whether an exercise is among it.</summary>
    public bool Exercise { get; } = Incidents.Any(incident => incident.Exercise);

    /// <summary>
    /// The order of the board: overdue promises first, then by severity, then by the nearest promise, then newest.
    /// Exercises come after real incidents.
    /// </summary>
    public static IEnumerable<IncidentRow> Ordered(IEnumerable<IncidentRow> incidents, DateTimeOffset now) => incidents
        .OrderBy(incident => incident.Exercise)
        .ThenBy(incident => incident.NextUpdateBy is { } promise && promise < now ? 0 : 1)
        .ThenBy(incident => incident.Severity)
        .ThenBy(incident => incident.NextUpdateBy ?? DateTimeOffset.MaxValue)
        .ThenByDescending(incident => incident.Recorded)
        .ThenBy(incident => incident.Id);

    /// <summary>The order of cards: ours first, then the vendor that was hit, then by how exposed, then by name.</summary>
    public static IEnumerable<CardView> Ordered(IEnumerable<CardView> cards) => cards
        .OrderByDescending(card => card.IsUs)
        .ThenByDescending(card => card.IsAffected)
        .ThenByDescending(card => card.Exposure)
        .ThenBy(card => card.Hops ?? 0)
        .ThenBy(card => card.PartyName, StringComparer.Ordinal)
        .ThenBy(card => card.Id);
}
