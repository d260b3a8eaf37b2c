using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.Core.Views;

/// <summary>
/// All that stands on one status page. It is made of updates alone, in their own words: nothing else of the board can be on it.
/// </summary>
/// <param name="Name">Whose page it is.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Marking">The strictest marking of what stands on it.</param>
/// <param name="Stories">One for each incident, the most pressing first.</param>
/// <param name="StoryCount">How many incidents there are; <paramref name="Stories"/> may show fewer.</param>
public sealed record StatusPageView(string Name, Audience Audience, Marking Marking, Rows<StatusStoryView> Stories, int StoryCount)
{
    /// <summary>More than these would make a page that nobody reads and that takes long to load.</summary>
    public const int MostStories = 12;

    /// <summary>The state of the whole page in two words, for its title: never better than the worst that is open.</summary>
    public string State => Stories.Count == 0
        ? "Nothing published"
        : Stories[0].Current is { } current ? InWords(current.Exposure) + (Stories.Any(story => story.IsOverdue) ? ", update overdue" : "") : "All withdrawn";

    /// <summary>When something on it was published last; none on an empty page.</summary>
    public DateTimeOffset? LastPublished => Stories.Count == 0 ? null : Stories.Max(story => story.LastPublished);

    /// <summary>The exposure as a sentence's subject.</summary>
    public static string InWords(Exposure exposure) => exposure switch
    {
        Exposure.Unknown => "Exposure not known",
        Exposure.NotExposed => "Not exposed",
        Exposure.Suspected => "Exposure suspected",
        Exposure.Confirmed => "Exposure confirmed",
    };

    /// <summary>The page of an audience, for readers up to a ceiling, as it is at a moment.</summary>
    /// <param name="name">Whose page it is.</param>
    /// <param name="updates">Everything that was published, to whomever.</param>
    /// <param name="left">The incidents of which this audience hears nothing.</param>
    /// <param name="exercises">The incidents that are drills.</param>
    public static StatusPageView Of(
        string name, Audience audience, Marking ceiling, IEnumerable<StatusUpdate> updates, IReadOnlySet<Id<Incident>> left, IReadOnlySet<Id<Incident>> exercises, DateTimeOffset now)
    {
        var shown = Shown(audience, ceiling, updates, left, exercises);
        var stories = shown
            .GroupBy(update => update.Incident)
            .Select(of => (of.Key, Story: StatusStoryView.Of(of.Key, of, exercises.Contains(of.Key), now)))
            .OrderBy(pair => pair.Story.IsExercise)
            .ThenByDescending(pair => pair.Story.Urgency)
            .ThenByDescending(pair => pair.Story.LastPublished)
            .ThenBy(pair => pair.Key)
            .Select(pair => pair.Story)
            .ToArray();
        return new StatusPageView(name, audience, Markings.Strictest(shown.Select(update => update.Marking)), stories.Take(MostStories).ToRows(), stories.Length);
    }
    /// <summary>The updates that readers of an audience up to a ceiling may see. Whatever shows updates asks here, so that the page and its feeds hold the same.</summary>
    internal static StatusUpdate[] Shown(Audience audience, Marking ceiling, IEnumerable<StatusUpdate> updates, IReadOnlySet<Id<Incident>> left, IReadOnlySet<Id<Incident>> exercises)
    {
        var highest = ceiling < StatusUpdate.Ceiling(audience) ? ceiling : StatusUpdate.Ceiling(audience);
        return [.. updates.Where(update => !update.Removed
            && update.Audience == audience
            && update.Marking <= highest
            && !left.Contains(update.Incident)
            && !(audience == Audience.Public && exercises.Contains(update.Incident)))];
    }
}
