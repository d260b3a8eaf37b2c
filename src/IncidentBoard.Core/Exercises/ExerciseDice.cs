using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exercises;

/// <summary>The chances of an exercise, and its calendar: all of it plays before <see cref="At"/>.</summary>
internal sealed class ExerciseDice(int seed, DateTimeOffset at)
{
    public Random Random { get; } = new(seed);

    public DateTimeOffset At { get; } = at;

    public T One<T>(IReadOnlyList<T> of) => of[Random.Next(of.Count)];

    public bool In(double chance) => Random.NextDouble() < chance;

    /// <summary>One of a few, each with its weight.</summary>
    public T Weighed<T>(params ReadOnlySpan<(T Value, int Weight)> of)
    {
        var all = 0;
        foreach (var (_, weight) in of)
        {
            all += weight;
        }

        var left = Random.Next(all);
        foreach (var (value, weight) in of)
        {
            if ((left -= weight) < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("There is nothing to choose from.");
    }

    /// <summary>A place in a list of which the first are met far more often than the last.</summary>
    public int Popular(int count) => Math.Min(count - 1, (int)(count * Math.Pow(Random.NextDouble(), 2.2)));

    /// <summary>The instant told as people would tell it: some to the second, some as a week, some not at all.</summary>
    public When Told(DateTimeOffset time) => Weighed(("second", 8), ("minute", 30), ("hour", 10), ("day", 24), ("week", 6), ("month", 3), ("between", 8), ("before", 4), ("after", 3), ("unknown", 4)) switch
    {
        "second" => When.At(time, Precision.Second),
        "minute" => When.At(time, Precision.Minute),
        "hour" => When.At(time, Precision.Hour),
        "day" => When.At(time, Precision.Day),
        "week" => When.At(time, Precision.Week),
        "month" => When.At(time, Precision.Month),
        "between" => When.Between(Moment.Around(time.AddDays(-Random.Next(1, 5)), Precision.Day), Moment.Around(time.AddDays(Random.Next(1, 4)), Precision.Day)),
        "before" => When.Before(Moment.Around(time.AddDays(1), Precision.Day)),
        "after" => When.After(Moment.Around(time.AddDays(-1), Precision.Day)),
        _ => When.Unknown,
    };

    /// <summary>Some time after that one, and never later than the exercise plays.</summary>
    public DateTimeOffset After(DateTimeOffset time, double mostHours)
    {
        var later = time.AddSeconds(Math.Floor(Random.NextDouble() * mostHours * 3600));
        return later < At ? later : At;
    }

    /// <summary>Fills fields of something new and says when the board first held it.</summary>
    public static T Filled<T>(T thing, DateTimeOffset recorded, params IEnumerable<(string Field, string? Value)> values)
        where T : Thing
    {
        foreach (var (field, value) in values)
        {
            if (thing.Fields[field].Write(thing, value) is { } problem)
            {
                throw new InvalidOperationException($"The exercise does not fit the forms of the board: {thing.Kind}, {problem.Reason}");
            }
        }

        Stamp.Recorded(thing, Whole(recorded));
        return thing;
    }

    public static string? Text(DateTimeOffset? instant) => Words.Of(instant is { } time ? Whole(time) : null);

    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
