using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace IncidentBoard.Bench;

/// <summary>
/// Row 6: an edit of one field through the door, acknowledged when it is on the disk, by one editor and by many at once. With syncs slowed it stands beside
/// raw commits of a single row; on the bare disk beside plain statements that write the same rows in the same groups.
/// </summary>
internal static class DurableEdit
{
    private const int Row = 6;
    private const int Many = 16;
    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(0.7);
    private static readonly (TimeSpan Sync, double Bar)[] _slowed = [(TimeSpan.FromMilliseconds(1), 3), (TimeSpan.FromMilliseconds(4), 6)];

    public static IAsyncEnumerable<Line> RunAsync(Sizes sizes, CancellationToken stop) =>
        SlowSync.Here is { } sync ? SlowedAsync(sync, sizes, stop) : EverywhereAsync(sizes, stop);

    private static async IAsyncEnumerable<Line> EverywhereAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        string? whyNot = null;
        foreach (var (sync, _) in _slowed)
        {
            await using var lines = SlowSync.RunAsync(Row, sync, sizes, stop).GetAsyncEnumerator(stop);
            while (whyNot is null)
            {
                try
                {
                    if (!await lines.MoveNextAsync())
                    {
                        break;
                    }
                }
                catch (PlatformNotSupportedException e)
                {
                    whyNot = e.Message;
                    break;
                }

                yield return lines.Current;
            }
        }

        if (whyNot is not null)
        {
            yield return new(Row, $"durable edit, syncs slowed: not measured, {whyNot}", 0, 0, "ms", 0, "measured", false, 0);
        }

        await foreach (var line in OnBareDiskAsync(sizes))
        {
            yield return line;
        }
    }

    private static async IAsyncEnumerable<Line> SlowedAsync(TimeSpan sync, Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (board, plain) = await OpenAsync();
        await using var opened = board;
        using var rows = plain;
        var pairs = sizes.Of("pairs", Pairs.Fewest);

        var one = await Pairs.MeasureAsync(() => MedianAsync(() => board.EditAsync(0)), () => MedianAsync(() => CompletedAsync(rows.CommitOneRow)), pairs);
        yield return new(Row, $"durable edit, syncs of {sync.TotalMilliseconds} ms, one editor, p50 beside raw single-row commits", one.Ours, one.Reference, "ms", one.Ratio, "≤ 2 ×", one.Ratio <= 2, one.Cpu);
        stop.ThrowIfCancellationRequested();

        var bar = _slowed.Single(slowed => slowed.Sync == sync).Bar;
        var many = await Pairs.MeasureAsync(() => board.RateAsync(Many, _turn), () => RateAsync(1, rows.CommitOneRow), pairs);
        yield return new(Row, $"durable edit, syncs of {sync.TotalMilliseconds} ms, {Many} editors, beside raw single-row commits", many.Ours, many.Reference, "edits/s", many.Ratio, $"≥ {bar} ×", many.Ratio >= bar, many.Cpu);
    }

    private static async IAsyncEnumerable<Line> OnBareDiskAsync(Sizes sizes)
    {
        var (board, plain) = await OpenAsync();
        await using var opened = board;
        using var rows = plain;
        foreach (var editors in new[] { 1, Many })
        {
            var outcome = await Pairs.MeasureAsync(() => board.RateAsync(editors, _turn), () => RateAsync(editors, () => rows.CommitEdits(editors)), sizes.Of("pairs", Pairs.Fewest));
            yield return new(Row, $"durable edit, bare disk, {editors} editors, beside plain ADO writing the same rows", outcome.Ours, outcome.Reference, "edits/s", outcome.Ratio, "≥ 0.15 ×", outcome.Ratio >= 0.15, outcome.Cpu);
        }
    }

    private static async Task<(EditedBoard Board, PlainRows Rows)> OpenAsync()
    {
        var board = await EditedBoard.OpenAsync(Many);
        for (var editor = 0; editor < Many; editor++)
        {
            await board.EditAsync(editor);
        }

        return (board, new PlainRows(board.Copy(), board.Cards));
    }

    private static async Task<double> MedianAsync(Func<Task> once)
    {
        var took = new List<double>();
        for (var until = Stopwatch.StartNew(); until.Elapsed < _turn;)
        {
            var watch = Stopwatch.StartNew();
            await once();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        return took[took.Count / 2];
    }

    private static Task CompletedAsync(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Task<double> RateAsync(int each, Action once)
    {
        var (watch, count) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < _turn; count += each)
        {
            once();
        }

        return Task.FromResult(count / watch.Elapsed.TotalSeconds);
    }
}
