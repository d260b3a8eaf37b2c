using System.Runtime;
using System.Runtime.CompilerServices;

namespace IncidentBoard.Bench;

/// <summary>Row 12: what somebody who looks at the board costs the server, beside a circuit that shows one word, and what is left when he has gone.</summary>
internal static class Memory
{
    private const int Row = 12;
    private const double Kilobyte = 1000;
    private const double Megabyte = 1000 * Kilobyte;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (some, many) = (sizes.Of("viewers", 100), sizes.Of("crowd", 500));
        await using var live = await LiveApp.StartAsync();
        await using var empty = await EmptyApp.StartAsync();

        // The first visitors pay for what is made once.
        await VisitAsync(live.Address, live.Cookie, 20, stop);
        await VisitAsync(LiveApp.AddressOf(empty), live.Cookie, 20, stop);

        var busy = Environment.CpuUsage.TotalTime;
        var ours = await VisitAsync(live.Address, live.Cookie, some, stop);
        var cpu = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        var theirs = await VisitAsync(LiveApp.AddressOf(empty), live.Cookie, some, stop);
        var (each, bare) = (ours.Held / some / Kilobyte, theirs.Held / some / Kilobyte);
        yield return new(Row, "managed memory of one board viewer beside an empty circuit", each, bare, "kB", each / bare, "≤ 250 kB and ≤ 2.5 ×", each <= 250 && each / bare <= 2.5, cpu);

        busy = Environment.CpuUsage.TotalTime;
        var crowd = await VisitAsync(live.Address, live.Cookie, many, stop);
        cpu = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        yield return new(Row, $"managed memory of the whole server with {many} board viewers, beside it without", crowd.Whole / Megabyte, (crowd.Whole - crowd.Held) / Megabyte, "MB", crowd.Whole / (crowd.Whole - crowd.Held), "≤ 300 MB", crowd.Whole <= 300 * Megabyte, cpu);
        yield return new(Row, $"managed memory left after {many} board viewers have gone, beside what they held", crowd.Left / Megabyte, crowd.Held / Megabyte, "MB", crowd.Left / crowd.Held, "≤ 0.1 ×", crowd.Left <= 0.1 * crowd.Held, cpu);
    }

    private static async Task<Visit> VisitAsync(Uri address, string cookie, int count, CancellationToken stop)
    {
        double before, during;
        before = await ManagedAsync(stop);
        await using (var viewers = await Viewers.OpenAsync(address, cookie, count))
        {
            during = await ManagedAsync(stop);
            await viewers.LeaveAsync();
        }

        return new Visit(during, during - before, await ManagedAsync(stop) - before);
    }

    /// <summary>What is alive, once what is on its way out has gone.</summary>
    private static async Task<double> ManagedAsync(CancellationToken stop)
    {
        var least = double.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
        }

        return least;
    }

    /// <summary>Bytes of the whole server while they were there, those they held, and those left after them.</summary>
    private readonly record struct Visit(double Whole, double Held, double Left);
}
