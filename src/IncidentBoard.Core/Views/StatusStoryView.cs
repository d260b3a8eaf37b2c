using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.Core.Views;

/// <summary>What one page says about one incident: the update that stands now, and those before it.</summary>
/// <param name="Code">The public name of the incident; feeds lead to it.</param>
/// <param name="Current">The latest update that stands; none when all were withdrawn.</param>
/// <param name="Earlier">The others, newest first: corrected and withdrawn ones stay listed.</param>
/// <param name="EarlierCount">How many others there are; <paramref name="Earlier"/> may show fewer.</param>
/// <param name="IsOverdue">Whether the promised time of the next update has passed.</param>
/// <param name="IsExercise">Whether it is a drill; never true on a public page.</param>
public sealed record StatusStoryView(string Code, StatusUpdateView? Current, Rows<StatusUpdateView> Earlier, int EarlierCount, bool IsOverdue, bool IsExercise)
{
    /// <summary>More than these would make a page that nobody reads and that takes long to load.</summary>
    public const int MostEarlier = 30;

    /// <summary>When something about it was published last.</summary>
    public DateTimeOffset LastPublished => Earlier.Select(update => update.PublishedAt).Append(Current?.PublishedAt ?? default).Max();

    /// <summary>Whether another update is promised: an incident without a promise has had its last word.</summary>
    public bool IsOpen => Current?.NextUpdateBy is not null;

    internal static StatusStoryView Of(Id<Incident> incident, IEnumerable<StatusUpdate> updates, bool isExercise, DateTimeOffset now)
    {
        var views = StatusUpdateView.InOrder(updates).Select(pair => pair.View).ToArray();
        var current = views.LastOrDefault(view => view.Stands);
        var others = views.Where(view => view != current).Reverse().ToArray();
        return new StatusStoryView(StatusIncidentView.CodeOf(incident), current, others.Take(MostEarlier).ToRows(), others.Length, current?.NextUpdateBy <= now, isExercise);
    }

    /// <summary>How much a reader needs to see it first: what is open before what is not, and in it the worst exposure.</summary>
    internal int Urgency => Current is null ? 0 : (IsOpen ? 10 : 0) + Current.Exposure switch
    {
        Exposure.Confirmed => 4,
        Exposure.Suspected => 3,
        Exposure.Unknown => 2,
        Exposure.NotExposed => 1,
    };
}
