using System.Diagnostics;
using System.Runtime;

namespace IncidentBoard.Bench;

/// <summary>Ours and its reference in turns, in one run, so that a busy machine slows both alike.</summary>
internal static class Pairs
{
    /// <summary>Fewer pairs than this tell nothing.</summary>
    public const int Fewest = 5;

    /// <summary>How long both sides run before anything counts.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _longestWarmUp = TimeSpan.FromSeconds(25);

    /// <summary>Measures pair after pair. Each function returns one figure (a rate, a duration) of one turn.</summary>
    public static async Task<Outcome> MeasureAsync(Func<Task<double>> ours, Func<Task<double>> reference, int pairs = Fewest, TimeSpan? warmUp = null)
    {
        await WarmAsync(ours, reference, warmUp ?? WarmUp);

        var turns = new List<(double Ours, double Reference, double Cpu)>();
        for (var pair = 0; pair < Math.Max(pairs, Fewest); pair++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var our = await ours();
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            turns.Add((our, await reference(), cpu));
        }

        return new(
            Median(turns.Select(turn => turn.Ours)),
            Median(turns.Select(turn => turn.Reference)),
            Median(turns.Select(turn => turn.Ours / turn.Reference)),
            turns.Sum(turn => turn.Cpu));
    }

    /// <summary>Also waits until the compiler has come to rest: on a busy machine it takes a processor of its own for longer than three seconds.</summary>
    private static async Task WarmAsync(Func<Task<double>> ours, Func<Task<double>> reference, TimeSpan atLeast)
    {
        var warming = Stopwatch.StartNew();
        bool isCompiling;
        do
        {
            var (began, compiled) = (warming.Elapsed, JitInfo.GetCompilationTime());
            await ours();
            await reference();
            isCompiling = JitInfo.GetCompilationTime() - compiled > 0.05 * (warming.Elapsed - began);
        }
        while (warming.Elapsed < atLeast || (isCompiling && atLeast >= WarmUp && warming.Elapsed < _longestWarmUp));
    }

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The medians over all pairs; processor time in seconds.</summary>
    internal sealed record Outcome(double Ours, double Reference, double Ratio, double Cpu);
}
