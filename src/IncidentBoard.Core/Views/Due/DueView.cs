namespace IncidentBoard.Core.Views.Due;

/// <summary>What is due, the nearest first, what has no time last, and drills after what is real at the same time.</summary>
public sealed record DueView(Rows<DueLine> Lines)
{
    /// <summary>The lines in groups, as somebody sees them at that moment where he is: overdue, today, tomorrow, later, no time named.</summary>
    public IReadOnlyList<DueGroup> Groups(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return [.. Lines.GroupBy(line => When(line, now, today, zone)).OrderBy(group => group.Key).Select(group => new DueGroup(group.Key, group.ToRows()))];
    }

    private static DueWhen When(DueLine line, DateTimeOffset now, DateOnly today, TimeZoneInfo zone) => line.By is not { } by ? DueWhen.NoTime
        : by < now ? DueWhen.Overdue
        : (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(by, zone).DateTime).DayNumber - today.DayNumber) switch
        {
            0 => DueWhen.Today,
            1 => DueWhen.Tomorrow,
            < 7 => DueWhen.Week,
            _ => DueWhen.Later,
        };
}
