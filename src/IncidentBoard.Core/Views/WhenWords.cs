using System.Globalization;

namespace IncidentBoard.Core.Views;

/// <summary>
/// Says a time in words, no more exactly than it is known. Times of day are told in the reader's zone, which is named; days, weeks,
/// months and years are dates as the source states them and belong to no zone.
/// </summary>
public static class WhenWords
{
    /// <summary>Such as "in the week of 30 March 2026", "before 4 April 2026", "5 April 2026, 18:04 (Europe/Paris)" or "not known".</summary>
    public static string Of(When when, TimeZoneInfo zone) => HasTimeOfDay(when) ? $"{Bare(when, zone)} ({zone.Id})" : Bare(when, zone);

    /// <summary>The same without the name of the zone, for places that name it once for many times.</summary>
    public static string Bare(When when, TimeZoneInfo zone) => when.Kind switch
    {
        WhenKind.Unknown => "not known",
        WhenKind.At => At(when.First!.Value, zone),
        WhenKind.Between => $"between {Name(when.First!.Value, zone)} and {Name(when.Last!.Value, zone)}",
        WhenKind.Before => $"before {Name(when.Last!.Value, zone)}",
        WhenKind.After => $"after {Name(when.First!.Value, zone)}",
    };

    private static bool HasTimeOfDay(When when) => IsTimeOfDay(when.First) || IsTimeOfDay(when.Last);

    private static bool IsTimeOfDay(Moment? moment) => moment?.Precision < Precision.Day;

    private static string At(Moment moment, TimeZoneInfo zone) => moment.Precision switch
    {
        Precision.Hour => $"{Local(moment.Start, zone, "d MMMM yyyy")}, between {Local(moment.Start, zone, "HH:mm")} and {Local(moment.End, zone, "HH:mm")}",
        Precision.Week or Precision.Month or Precision.Year => $"in {Name(moment, zone)}",
        Precision.Second or Precision.Minute or Precision.Day => Name(moment, zone),
    };

    private static string Name(Moment moment, TimeZoneInfo zone) => moment.Precision switch
    {
        Precision.Second => Local(moment.Start, zone, "d MMMM yyyy, HH:mm:ss"),
        Precision.Minute => Local(moment.Start, zone, "d MMMM yyyy, HH:mm"),
        Precision.Hour => $"the hour from {Local(moment.Start, zone, "HH:mm")} on {Local(moment.Start, zone, "d MMMM yyyy")}",
        Precision.Day => Local(moment.Start, TimeZoneInfo.Utc, "d MMMM yyyy"),
        Precision.Week => $"the week of {Local(moment.Start, TimeZoneInfo.Utc, "d MMMM yyyy")}",
        Precision.Month => Local(moment.Start, TimeZoneInfo.Utc, "MMMM yyyy"),
        Precision.Year => Local(moment.Start, TimeZoneInfo.Utc, "yyyy"),
    };

    private static string Local(DateTimeOffset time, TimeZoneInfo zone, string form) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString(form, CultureInfo.InvariantCulture);
}
