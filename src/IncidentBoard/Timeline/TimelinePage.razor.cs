using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Timeline;

/// <summary>The timeline. Which events, which window, which lanes: all of it stands in the address.</summary>
public sealed partial class TimelinePage
{
    /// <summary>How many more rows of the table are drawn at a time: each is some twenty elements.</summary>
    private const int More = 100;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>What is open in the drawer.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary><c>latest</c>: the latest first.</summary>
    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Incident { get; set; }

    [SupplyParameterFromQuery]
    public string? Party { get; set; }

    [SupplyParameterFromQuery]
    public string? Marking { get; set; }

    [SupplyParameterFromQuery]
    public string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    public string? FromSource { get; set; }

    [SupplyParameterFromQuery]
    public string? Person { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    /// <summary><c>hide</c> or <c>show</c>; without it, as the reader likes it.</summary>
    [SupplyParameterFromQuery]
    public string? Exercises { get; set; }

    [SupplyParameterFromQuery]
    public string? Lanes { get; set; }

    /// <summary>Which of the four times orders the picture.</summary>
    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>The moment that is looked back at, in UTC; without it, now.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    /// <summary>The lanes that are folded, by their keys; a dash for what belongs nowhere.</summary>
    [SupplyParameterFromQuery]
    public string? Collapsed { get; set; }

    /// <summary>The lanes that stand first, in their order.</summary>
    [SupplyParameterFromQuery]
    public string? Pinned { get; set; }

    protected override Query<TimelineWindow> Question => Asked.In(Preferences.Zone);

    private int Shown { get; set; } = More;

    private TimelineAsked Asked => TimelineAsked.Read(
        name => name switch
        {
            "kind" => Kind,
            "incident" => Incident,
            "party" => Party,
            "marking" => Marking,
            "grade" => Grade,
            "source" => FromSource,
            "person" => Person,
            "text" => Text,
            "exercises" => Exercises,
            "lanes" => Lanes,
            "by" => By,
            "from" => From,
            "to" => To,
            "at" => At,
            _ => null,
        },
        Preferences.HideExercises,
        Preferences.Zone);

    private bool IsExercise => Answer?.Exercise == true;

    private Marking Strictest => Answer?.Marking ?? Core.Marking.Clear;

    private string Source(TimelineWindow view) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Asked.Address("timeline/window", Preferences.Zone), "v", WindowEndpoints.Version(view));

    /// <summary>The window as the picture told it; empty for a first look.</summary>
    private string? Wall => Asked is { From: { } from, To: { } to } ? string.Create(CultureInfo.InvariantCulture, $"{from},{to}") : null;

    private string Now => WallClock.Of(Clock.GetUtcNow(), Preferences.Zone).ToString(CultureInfo.InvariantCulture);

    private string? OpenEvent => Open?.Split(':') is ["event", var id] ? id : null;

    private string LookBack => Navigation.GetUriWithQueryParameter("at", Core.Fields.Words.Of(Clock.GetUtcNow()));

    private string Present => Navigation.GetUriWithQueryParameter("at", (string?)null);

    private int Place(TimelineWindow view) => Asked.At is { } at ? Math.Max(0, view.Moments.Count(moment => moment <= at) - 1) : 0;

    private string Said(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Preferences.Zone).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

    private void Replay(ChangeEventArgs change)
    {
        if (int.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var place) && Answer is { } view && place >= 0 && place < view.Moments.Count)
        {
            Go(new() { ["at"] = Core.Fields.Words.Of(view.Moments[place]) }, replace: true);
        }
    }

    private string AddAddress => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["add"] = "event", ["open"] = null });

    /// <summary>What stands above and below an exported picture.</summary>
    private string Sheet(TimelineWindow view) => string.Join('\n', new[]
    {
        $"{view.Marking.Label()}{(view.Exercise ? "   EXERCISE" : "")}",
        WindowWords.Basis(view, Asked, Preferences.Zone),
        $"As of {Clock.GetUtcNow().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}",
    });

    private string File(string kind) => Asked.Address($"timeline/{kind}", Preferences.Zone);

    /// <summary>What of the marks is seen in the window: what begins or reaches into it, and what has no time.</summary>
    private static IReadOnlyList<WindowMark> Rows(TimelineWindow view) => [.. view.Marks.Where(mark => mark.IsWithin(view.From, view.To))];

    private static List<string> Remarks(TimelineWindow view) =>
    [
        .. Rows(view).Where(mark => mark.Conflict is not null).Take(20).Select(mark => $"“{mark.Title}”: {mark.Conflict}."),
        .. view.Gaps.Select(gap => WindowWords.Gap(gap)),
    ];

    private async Task ToldAsync(ChangeEventArgs change)
    {
        var told = (change.Value as string ?? "").Split(':', 2);
        if (told is not [var what, var value])
        {
            return;
        }

        switch (what)
        {
            case "window":
                var window = TimelineAsked.Read(name => name == "wall" ? value : null, Preferences.HideExercises, Preferences.Zone);
                Go(new() { ["from"] = window.From is { } from ? TimelineAsked.Written(from, Preferences.Zone) : null, ["to"] = window.To is { } to ? TimelineAsked.Written(to, Preferences.Zone) : null }, replace: true);
                break;
            case "open":
                Go(new() { ["open"] = $"event:{value}", ["add"] = null });
                break;
            case "move":
                Go(new() { ["open"] = $"event:{value}", ["add"] = null, ["edit"] = "when" });
                break;
            case "lanes" when value.Split(';') is [var collapsed, var pinned]:
                Go(new() { ["collapsed"] = collapsed.Length == 0 ? null : collapsed, ["pinned"] = pinned.Length == 0 ? null : pinned }, replace: true);
                break;
            case "add" when Reader.May(Act.Analyse):
                await KeepTimeAsync(value);
                Go(new() { ["add"] = "event", ["open"] = null });
                break;
        }
    }

    /// <summary>The place that was pointed at becomes the draft of the form's time, as exactly as one can point there.</summary>
    private async Task KeepTimeAsync(string told)
    {
        if (told.Split(',') is [var at, var precision] && long.TryParse(at, CultureInfo.InvariantCulture, out var place) && Chosen.Of<Precision>(precision) is { } exactly)
        {
            await Board.Drafts.KeepAsync(Reader, SaveKey.OfNew("event", "when"), WallClock.Pointed(place, exactly, Preferences.Zone).ToString(), 1);
        }
    }

    private void Go(Dictionary<string, object?> changed, bool replace = false) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(changed), replace: replace);
}
