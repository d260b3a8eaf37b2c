namespace IncidentBoard.Core.Timeline;

/// <summary>Long stretches without an event among shorter ones: where something may be missing.</summary>
public static class Gaps
{
    private const int Most = 3;

    /// <summary>How many times the usual distance a gap must be.</summary>
    private const int Times = 5;

    /// <summary>The longest, in order of time. A handful of events has no usual distance, and so no gaps.</summary>
    /// <param name="spans">Beginnings and ends in order of beginning, in any unit.</param>
    public static IReadOnlyList<(long From, long To)> Among(IReadOnlyList<(long From, long To)> spans)
    {
        var empty = new List<(long From, long To)>();
        var reached = long.MinValue;
        foreach (var (from, to) in spans)
        {
            if (reached != long.MinValue && from > reached)
            {
                empty.Add((reached, from));
            }

            reached = Math.Max(reached, to);
        }

        if (empty.Count < 5)
        {
            return [];
        }

        var usual = empty.Select(gap => gap.To - gap.From).Order().ElementAt(empty.Count / 2);
        return [.. empty.Where(gap => gap.To - gap.From >= Times * usual).OrderByDescending(gap => gap.To - gap.From).Take(Most).OrderBy(gap => gap.From)];
    }
}
