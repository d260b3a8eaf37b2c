using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IncidentBoard.BrowserTests;

/// <summary>What every screen must be, whatever it shows: accessible in light and dark, nothing cut off, no complaint of the browser.</summary>
internal static class Look
{
    /// <summary>Scans the page as it is in light and in dark, at a desk and on a phone, and asserts that there is nothing to find.</summary>
    public static async Task AssertGoodAsync(Tab tab)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await tab.Page.RunAxe();
            Assert.NotEmpty(result.Passes);
            Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{scheme}: {violation.Id}: {violation.Help}: {node.Html}")));
        }

        await tab.Page.SetViewportSizeAsync(360, 800);
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than a phone.");
        await tab.Page.SetViewportSizeAsync(1440, 900);
        Assert.Empty(tab.Complaints);
    }
}
