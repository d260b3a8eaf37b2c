using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages;

/// <summary>The state of a page as the shape in its browser tab, so that it is seen among thirty tabs. The page needs no further file for it.</summary>
internal static class StatusFavicon
{
    private const string Plain = "favicon.svg";

    /// <summary>The address of the icon: of the most pressing update that stands, or the board's own when there is none.</summary>
    /// <param name="root">What leads to the root of the site.</param>
    public static string Of(StatusPageView view, string root) =>
        view.Stories.Count > 0 && view.Stories[0].Current is { } current
            ? "data:image/svg+xml," + Uri.EscapeDataString($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='gray' stroke-width='3'>{Shape(current.Exposure)}</svg>")
            : root + Plain;

    /// <summary>The same shapes as the signs on the page.</summary>
    private static string Shape(Exposure exposure) => exposure switch
    {
        Exposure.Unknown => "<circle cx='12' cy='12' r='9'/><circle cx='12' cy='12' r='1.5' fill='gray'/>",
        Exposure.NotExposed => "<circle cx='12' cy='12' r='9'/><path d='m8 12 3 3 5-6'/>",
        Exposure.Suspected => "<path d='M12 3 22 20H2z'/>",
        Exposure.Confirmed => "<path d='M12 2 22 12 12 22 2 12z' fill='gray'/>",
    };
}
