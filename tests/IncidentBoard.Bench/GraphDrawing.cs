using System.Globalization;
using System.Runtime.CompilerServices;
using IncidentBoard.Access;
using IncidentBoard.BrowserTests;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Exchange;
using Microsoft.Playwright;

namespace IncidentBoard.Bench;

/// <summary>Row 13: a graph of thousands in a real browser without a GPU: frames while it is moved, walked over and pointed at, and the times until it is there.</summary>
internal static class GraphDrawing
{
    private const int Row = 13;

    /// <summary>Counts frames for some time and says how many there were in a second, and the longest wait between two of them in milliseconds.</summary>
    private const string CountFrames =
        """
        span => new Promise(done => {
            const times = [];
            const began = performance.now();
            const frame = now => { times.push(now); if (now - began < span) requestAnimationFrame(frame); else done([(times.length - 1) * 1000 / (times.at(-1) - times[0]), Math.max(...times.slice(1).map((time, at) => time - times[at]))]); };
            requestAnimationFrame(frame);
        })
        """;

    /// <summary>How long it takes after the last move until a frame comes that was not late: the picture is drawn afresh.</summary>
    private const string Settle =
        """
        () => new Promise(done => {
            const began = performance.now();
            let quiet = 0, last = began, late = began;
            const frame = now => { if (now - last > 40) late = now; last = now; quiet = now - began; if (quiet < 900) requestAnimationFrame(frame); else done(late - began); };
            requestAnimationFrame(frame);
        })
        """;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (nodes, edges) = (sizes.Of("nodes", 5000), sizes.Of("edges", 14_000));
        await using var live = await LiveApp.StartAsync();
        await FillAsync(live, nodes, edges, stop);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path(), Args = ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
        await using var visitor = await browser.NewContextAsync(new() { BaseURL = live.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        await visitor.AddCookiesAsync(live.Cookie.Split("; ").Select(cookie => new Cookie { Name = cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], Value = cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..], Url = live.Address.ToString() }));
        var page = await visitor.NewPageAsync();
        var opened = await OpenAsync(page);
        var name = $"graph of {await page.GetAttributeAsync(".surface", "data-drawn")} parties and {edges} relations, no GPU";
        yield return Time(name + ", from asking for the page to the picture", opened, 1500);
        var canvas = page.Locator(".surface canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        yield return Rate(name + ", moved by pointer", await WhileAsync(page, async () => await DragAsync(page, x, y)));
        yield return Time(name + ", drawn afresh after it has come to rest", await page.EvaluateAsync<double>(Settle), 600);
        yield return Rate(name + ", zoomed by wheel", await WhileAsync(page, () => WheelAsync(page, x, y)));
        await page.EvaluateAsync<double>(Settle);
        await canvas.FocusAsync();
        yield return Rate(name + ", moved by keys", await WhileAsync(page, () => KeysAsync(page, "Shift+ArrowRight", "Shift+ArrowLeft")));
        await page.EvaluateAsync<double>(Settle);
        yield return Rate(name + ", zoomed by keys", await WhileAsync(page, () => KeysAsync(page, "+", "-")));
        await page.EvaluateAsync<double>(Settle);
        yield return Rate(name + ", pointed at", await WhileAsync(page, () => HoverAsync(page, box)));
        yield return Time(name + ", longest frame as a node is taken up", await TakeUpAsync(page, canvas), 100);
    }

    private static async Task FillAsync(LiveApp live, int nodes, int edges, CancellationToken stop)
    {
        var size = new ExerciseSize(nodes / 6, nodes * 2 / 3, 10) with { Components = nodes - (nodes / 6) - (nodes * 2 / 3), Relations = edges, Incidents = 3 };
        var loaded = await LoadedExercise.PutAsync(live.Board, Reader.Operator, size, 13, TimeProvider.System.GetUtcNow(), stop);
        if (loaded.Problem is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>The second opening counts: at the first everything is compiled.</summary>
    private static async Task<double> OpenAsync(IPage page)
    {
        var taken = 0.0;
        for (var time = 0; time < 3; time++)
        {
            await page.GotoAsync("/graph?incident=none&exercises=only&drawn=5000", new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForSelectorAsync(".surface[data-drawn]", new() { Timeout = 120_000 });
            taken = await page.EvaluateAsync<double>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))");
            await page.EvaluateAsync<double>(Settle);
        }

        return taken;
    }

    private static async Task<(double Rate, double Longest)> WhileAsync(IPage page, Func<Task> doing)
    {
        var counting = page.EvaluateAsync<double[]>(CountFrames, 2500);
        await doing();
        var counted = await counting;
        return (counted[0], counted[1]);
    }

    private static async Task DragAsync(IPage page, float x, float y)
    {
        // The ground is taken hold of where no node is: left of the picture's first column.
        await page.Mouse.MoveAsync(x - 560, y);
        await page.Mouse.DownAsync();
        for (var step = 0; step < 120; step++)
        {
            await page.Mouse.MoveAsync(x - 560 + (float)(180 * Math.Sin(step / 12.0)), y + (float)(60 * Math.Cos(step / 12.0)));
            await Task.Delay(12);
        }

        await page.Mouse.UpAsync();
    }

    private static async Task WheelAsync(IPage page, float x, float y)
    {
        await page.Mouse.MoveAsync(x, y);
        await page.Keyboard.DownAsync("Control");
        for (var step = 0; step < 60; step++)
        {
            await page.Mouse.WheelAsync(0, step % 20 < 10 ? -60 : 60);
            await Task.Delay(25);
        }

        await page.Keyboard.UpAsync("Control");
    }

    private static async Task KeysAsync(IPage page, string there, string back)
    {
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync(step % 10 < 5 ? there : back);
            await Task.Delay(40);
        }
    }

    private static async Task HoverAsync(IPage page, LocatorBoundingBoxResult box)
    {
        for (var step = 0; step < 120; step++)
        {
            await page.Mouse.MoveAsync(box.X + 20 + (step * 31 % (box.Width - 40)), box.Y + 40 + (step * 17 % (box.Height - 80)));
            await Task.Delay(14);
        }
    }

    private static async Task<double> TakeUpAsync(IPage page, ILocator canvas)
    {
        await canvas.FocusAsync();
        await page.Keyboard.PressAsync("0");
        for (var step = 0; step < 8; step++)
        {
            await page.Keyboard.PressAsync("+");
        }

        await page.Keyboard.PressAsync("Home");
        await page.EvaluateAsync<double>(Settle);
        var box = (await canvas.BoundingBoxAsync())!;
        var (_, longest) = await WhileAsync(page, async () =>
        {
            await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
            await page.Mouse.DownAsync();
            for (var step = 1; step < 40; step++)
            {
                await page.Mouse.MoveAsync(box.X + (box.Width / 2) + (step * 3), box.Y + (box.Height / 2) + step);
                await Task.Delay(16);
            }
        });
        await page.Mouse.UpAsync();
        return longest;
    }

    private static Line Rate(string name, (double Rate, double Longest) frames) =>
        new(Row, string.Create(CultureInfo.InvariantCulture, $"{name}; longest frame {frames.Longest:0} ms"), frames.Rate, 60, "fps", frames.Rate / 60, "≥ 30 fps", frames.Rate >= 30, 0);

    private static Line Time(string name, double taken, double bar) => new(Row, name, taken, bar, "ms", taken / bar, string.Create(CultureInfo.InvariantCulture, $"≤ {bar} ms"), taken <= bar, 0);
}
