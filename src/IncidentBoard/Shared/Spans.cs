using System.Globalization;

namespace IncidentBoard.Shared;

/// <summary>Lengths of time in words. The browser script keeps them in step with the same words.</summary>
internal static class Spans
{
    private const double DaysInMonth = 30.44;
    private const double DaysInYear = 365.25;

    /// <summary>"12 min ago", "in 1 h 12 min", "overdue by 3 h".</summary>
    public static string Relative(TimeSpan ahead, bool due)
    {
        var length = ahead.Duration();
        if (due && ahead <= TimeSpan.Zero)
        {
            return length < TimeSpan.FromMinutes(1) ? "overdue" : $"overdue by {Words(length)}";
        }

        if (length < TimeSpan.FromMinutes(1))
        {
            return ahead > TimeSpan.Zero ? "in under 1 min" : "just now";
        }

        return ahead > TimeSpan.Zero ? $"in {Words(length)}" : $"{Words(length)} ago";
    }

    private static string Words(TimeSpan length) => length switch
    {
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalMinutes} min"),
        { TotalDays: < 1 } => length.Minutes == 0 ? string.Create(CultureInfo.InvariantCulture, $"{length.Hours} h") : string.Create(CultureInfo.InvariantCulture, $"{length.Hours} h {length.Minutes} min"),
        { TotalDays: < 2 } => "1 day",
        { TotalDays: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalDays} days"),
        { TotalDays: < 730 } => string.Create(CultureInfo.InvariantCulture, $"{(int)(length.TotalDays / DaysInMonth)} months"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)(length.TotalDays / DaysInYear)} years"),
    };
}
