using System.Globalization;
using System.Text;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>The promised updates as a calendar (RFC 5545). One event for each incident, which moves when another time is promised and goes when none is.</summary>
internal static class PromiseCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>RFC 5545 §3.1: octets in a line, without its end.</summary>
    private const int LongestLine = 75;

    /// <summary>A promise is a moment, and an event has to last (RFC 5545 §3.8.2.2).</summary>
    private static readonly TimeSpan _lasts = TimeSpan.FromMinutes(15);

    public static byte[] Promises(StatusSite site)
    {
        // A calendar must hold a component (RFC 5545 §3.6), so the zone is there also while nothing is promised.
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//IncidentBoard//Status page//EN",
            "CALSCALE:GREGORIAN",
            $"X-WR-CALNAME:{Escaped($"{site.View.Name} Status")}",
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE",
        };
        foreach (var incident in site.View.Unresolved)
        {
            if (incident.NextUpdateBy is { } by)
            {
                lines.AddRange(Event(site, incident, by));
            }
        }

        lines.Add("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Folded(line) + "\r\n")));
    }

    private static IEnumerable<string> Event(StatusSite site, StatusIncidentView incident, DateTimeOffset by) =>
    [
        "BEGIN:VEVENT",
        $"UID:{incident.Code}-next-update@{site.Host}",
        $"DTSTAMP:{Time(incident.UpdatedAt)}",
        $"DTSTART:{Time(by)}",
        $"DTEND:{Time(by + _lasts)}",
        $"SUMMARY:{Escaped($"Next update promised: {incident.Headline}")}",
        $"DESCRIPTION:{Escaped($"The next update is promised by {by.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC. If it is later than that, it is overdue.")}",
        $"URL:{site.LinkTo(incident)}",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{incident.Revision}"),
        "END:VEVENT",
    ];

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text value: RFC 5545 §3.3.11. Control characters cannot stand in one.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' or ';' or ',' => $"\\{letter}",
                '\n' => "\\n",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A long line goes on after a line end and a blank, never within a character.</summary>
    private static string Folded(string line)
    {
        var (folded, room) = (new StringBuilder(line.Length), LongestLine);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                folded.Append("\r\n ");
                room = LongestLine - 1;
            }

            folded.Append(rune);
            room -= rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
