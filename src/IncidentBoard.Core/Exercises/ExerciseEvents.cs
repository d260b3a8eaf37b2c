using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Exercises;

/// <summary>What happened in an exercise. Most of it happens soon after the discovery, and it is told now exactly, now vaguely, now not at all.</summary>
internal sealed class ExerciseEvents(ExerciseDice dice, Ids ids, IReadOnlyList<ExerciseIncident> incidents)
{
    private const double Days = 14;

    private static readonly (EventKind Kind, string[] Titles)[] _plot =
    [
        (EventKind.Compromise, ["Somebody enters {0}", "A password of {0} is used from elsewhere", "A changed file runs at {0}"]),
        (EventKind.Discovery, ["{0} sees a door that should be shut", "An alarm at {0} is read", "{1} finds an odd address in its records"]),
        (EventKind.Disclosure, ["{0} tells its customers", "{0} tells {1} by telephone", "{0} writes to {1}"]),
        (EventKind.Containment, ["{0} changes all keys", "{0} shuts the machine off", "{1} blocks {0}"]),
        (EventKind.StanceChange, ["{1} pauses its work with {0}", "{1} looks into what it sent to {0}", "{1} resumes its work with {0}"]),
        (EventKind.Statement, ["{0} says that nothing was taken", "{0} says that it does not know yet", "{1} says that it is not concerned"]),
        (EventKind.Publication, ["A gazette writes of {0}", "A second gazette repeats what the first wrote of {0}", "{0} publishes a notice"]),
        (EventKind.Regulatory, ["An authority asks {0} for a list", "{1} notifies an authority"]),
        (EventKind.Decision, ["{1} decides to send no more to {0}", "The players decide to tell the board of {1}", "{1} decides to wait for {0}"]),
        (EventKind.Note, ["The players meet about {0}", "{1} asks {0} for its records", "The list of files at {0} is compared with that of {1}"]),
    ];

    public IReadOnlyList<TimelineEvent> Make(int count)
    {
        var made = new List<TimelineEvent>(count);
        for (var i = 0; i < count; i++)
        {
            var incident = incidents[i < incidents.Count ? i : dice.Popular(incidents.Count)];
            made.Add(Make(incident, isFirst: i < incidents.Count));
        }

        return made;
    }

    private TimelineEvent Make(ExerciseIncident incident, bool isFirst)
    {
        var (kind, titles) = isFirst ? _plot[0] : dice.One(_plot);
        var time = isFirst ? incident.Began : Within(incident, kind);
        var other = incident.Reached.Count == 0 ? incident.Hit : dice.One(incident.Reached).Party;
        var title = dice.One(titles);
        var published = kind is EventKind.Disclosure or EventKind.Statement or EventKind.Publication or EventKind.Regulatory && dice.In(0.8) ? dice.After(time, 24) : (DateTimeOffset?)null;
        var learned = dice.In(0.6) ? dice.After(published ?? time, 30) : (DateTimeOffset?)null;
        var parties = new[] { incident.Hit, other }.Where((_, place) => title.Contains(place == 0 ? "{0}" : "{1}", StringComparison.Ordinal)).Select(party => party.Id).Distinct();
        return ExerciseDice.Filled(
            new TimelineEvent(ids.Next<TimelineEvent>(), incident.Incident.Id, kind, title.Replace("{0}", incident.Hit.Name, StringComparison.Ordinal).Replace("{1}", other.Name, StringComparison.Ordinal), dice.Told(time)),
            dice.After(learned ?? published ?? time, 40),
            ("published", published is { } shown ? When.At(shown, dice.Weighed((Precision.Minute, 2), (Precision.Day, 1))).ToString() : null),
            ("learned", learned is { } known ? When.At(known, dice.Weighed((Precision.Minute, 2), (Precision.Day, 1))).ToString() : null),
            ("parties", string.Join(',', parties)),
            ("detail", dice.In(0.15) ? "Told by the controllers of the drill." : null),
            ("marking", Words.Of(incident.Marking)));
    }

    private DateTimeOffset Within(ExerciseIncident incident, EventKind kind)
    {
        var from = kind == EventKind.Compromise ? incident.Began.AddDays(-2) : incident.Discovered;
        var time = from.AddSeconds(Math.Floor(Math.Pow(dice.Random.NextDouble(), 2.5) * Days * 86_400));
        return time < dice.At ? time : dice.After(from, (dice.At - from).TotalHours);
    }
}
