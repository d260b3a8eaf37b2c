using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentBoard.Core.Views;

/// <summary>
/// Times of day that somebody writes by the clock on his wall, without a zone. They are told as UTC before they go anywhere; where his clock shows such a time twice or
/// never, he is asked.
/// </summary>
public static partial class LocalTimes
{
    /// <summary>The text with every local time of day in UTC, or what has to be asked. Whatever is no local time stays as it is.</summary>
    public static (string Text, string? Problem) Resolve(string text, TimeZoneInfo zone)
    {
        var parts = text.Trim().Split('/').Select(part => One(part.Trim(), zone)).ToList();
        return parts.Find(part => part.Problem is not null) is { Problem: { } problem } ? (text, problem) : (string.Join('/', parts.Select(part => part.Text)), null);
    }

    private static (string Text, string? Problem) One(string text, TimeZoneInfo zone)
    {
        if (Shape().Match(text) is not { Success: true } match
            || !DateTime.TryParseExact(text.Replace(' ', 'T'), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 1000 or > 9998)
        {
            return (text, null);
        }

        var form = match.Groups["second"].Success ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'";
        string Utc(TimeSpan offset) => (local - offset).ToString(form, CultureInfo.InvariantCulture);
        var said = local.ToString("HH:mm 'on' d MMMM yyyy", CultureInfo.InvariantCulture);
        return Offsets(local, zone) switch
        {
            [] => (text, $"There is no {said} in {zone.Id}: the clocks go forward over it. Write another time, or one with Z for UTC."),
            [var only] => (Utc(only), null),
            [var first, .., var second] => (text, $"{said} comes twice in {zone.Id}: the clocks go back. Write {Utc(first)} for the first or {Utc(second)} for the second."),
        };
    }

    /// <summary>
    /// The offsets from UTC at which the clock shows that time, the earlier instant first: none where it skips it, two where it shows it twice. Found by looking at the days around it,
    /// since the framework does not know of every change of a zone's standard time.
    /// </summary>
    public static IReadOnlyList<TimeSpan> Offsets(DateTime local, TimeZoneInfo zone) =>
    [
        .. Around(local, zone).Where(offset => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc), zone) == local).OrderDescending(),
    ];

    /// <summary>The offsets that hold on the days around a time.</summary>
    internal static IReadOnlyList<TimeSpan> Around(DateTime local, TimeZoneInfo zone) =>
        [.. new[] { -26, 0, 26 }.Select(hours => zone.GetUtcOffset(DateTime.SpecifyKind(local.AddHours(hours), DateTimeKind.Utc))).Distinct()];

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?<second>:[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
