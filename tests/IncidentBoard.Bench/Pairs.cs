using System.Diagnostics;

namespace IncidentBoard.Bench;

/// <summary>Ours and its reference in turns, in one run, so that a busy machine slows both alike.</summary>
internal static class Pairs
{
    /// <summary>Fewer pairs than this tell nothing.</summary>
    public const int Fewest = 5;

    /// <summary>How long both sides run before anything counts.</summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Measures pair after pair. Each function returns one figure (a rate, a duration) of one turn.</summary>
    public static async Task<Outcome> MeasureAsync(Func<Task<double>> ours, Func<Task<double>> reference, int pairs = Fewest, TimeSpan? warmUp = null)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < (warmUp ?? WarmUp))
        {
            await ours();
            await reference();
        }

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

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The medians over all pairs; processor time in seconds.</summary>
    internal sealed record Outcome(double Ours, double Reference, double Ratio, double Cpu);
}
