using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Exercises;

/// <summary>
/// Makes plainly fictional exercises of any size, for drills and tests. Equal sizes, seeds and times give equal exercises. Every incident of one is an exercise, and
/// nothing of it is published; what carries no such flag says in its own words that it is made up.
/// </summary>
public static class Exercise
{
    /// <summary>The seed of the exercise that comes with the board.</summary>
    public const int ShippedSeed = 2026;

    /// <summary>How many events of each incident have evidence.</summary>
    private const int Cited = 3;

    /// <summary>When an exercise plays if nobody says so: a moment that stays the same, so that equal seeds give equal files.</summary>
    public static DateTimeOffset UsualTime { get; } = new(2026, 4, 6, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Makes one. Throws <see cref="ArgumentException"/> with one plain line for a size that cannot be.</summary>
    /// <param name="at">The moment before which all of it has happened; promises are due in the 30 hours after it.</param>
    /// <param name="ids">Where ids come from; those of the seed without it.</param>
    public static ExerciseSet Make(ExerciseSize size, int seed, DateTimeOffset at, Ids? ids = null)
    {
        if (string.Join(" ", size.Problems().Select(problem => problem.Reason)) is { Length: > 0 } problems)
        {
            throw new ArgumentException(problems, nameof(size));
        }

        var (dice, from) = (new ExerciseDice(seed, at), ids ?? Ids.Seeded(seed));
        var parties = new ExerciseParties(size, dice, from);
        var relations = new ExerciseRelations(size, dice, from, parties);
        var reach = new SupplyReach(parties, relations);
        var incidents = Enumerable.Range(0, size.Incidents).Select(number => new ExerciseIncident(number, size.Incidents, dice, from, parties, reach)).ToList();
        var events = new ExerciseEvents(dice, from, incidents).Make(size.Events);
        var happened = events.ToLookup(happening => happening.Incident!.Value);
        var told = incidents.Select(incident => (Incident: incident, Cited: happened[incident.Incident.Id].Take(Cited).ToList())).ToList();
        var cited = told.SelectMany(pair => pair.Cited).ToHashSet();
        var number = 0;
        return new ExerciseSet(
            [.. Of("parties", parties.All), .. Of("relations", relations.All)],
            told.Select(pair => Together(pair.Incident, pair.Cited, new ExerciseKnowledge(dice, from, parties, pair.Incident, ++number, pair.Cited))),
            Of("events", events.Where(happening => !cited.Contains(happening))));
    }

    private static IReadOnlyList<(string Array, Thing Thing)> Together(ExerciseIncident incident, IReadOnlyList<TimelineEvent> cited, ExerciseKnowledge known) =>
    [
        ("incidents", incident.Incident),
        .. Of("cards", incident.Cards),
        .. Of("sources", known.Sources),
        .. Of("restsOn", known.Links),
        .. Of("findings", known.Findings),
        .. Of("events", cited),
        .. Of("evidence", known.Evidence),
        .. Of("contradictions", known.Contradictions),
    ];

    private static IEnumerable<(string Array, Thing Thing)> Of(string array, IEnumerable<Thing> things) => things.Select(thing => (array, thing));
}
