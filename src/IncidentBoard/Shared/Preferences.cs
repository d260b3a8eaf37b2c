using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Shared;

/// <summary>How this reader likes to see things. Told by cookies when a page is asked for, and carried on into its circuit.</summary>
public sealed class Preferences
{
    /// <summary>The cookie that the browser script sets to the reader's IANA time zone.</summary>
    public const string ZoneCookie = "zone";

    /// <summary>The cookie that hides exercises.</summary>
    public const string ExercisesCookie = "exercises";

    /// <summary>The cookie that switches off the keys of a single letter.</summary>
    public const string KeysCookie = "keys";

    /// <summary>The name of the reader's time zone; UTC until it is known.</summary>
    [PersistentState]
    public string ZoneName { get; set; } = "UTC";

    [PersistentState]
    public bool HideExercises { get; set; }

    /// <summary>Single letters press buttons; in the way of whoever speaks to the machine (WCAG 2.2, 2.1.4).</summary>
    [PersistentState]
    public bool LetterKeys { get; set; } = true;

    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(ZoneName, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Takes what the request says.</summary>
    public void Take(HttpRequest request)
    {
        if (request.Cookies[ZoneCookie] is { Length: > 0 and < 64 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            ZoneName = zone;
        }

        HideExercises = request.Cookies[ExercisesCookie] == "hide";
        LetterKeys = request.Cookies[KeysCookie] != "off";
    }
}
