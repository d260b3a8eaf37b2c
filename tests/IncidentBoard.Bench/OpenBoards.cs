using System.Diagnostics;
using System.Runtime.CompilerServices;
using IncidentBoard.Boards;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Bench;

/// <summary>Row 10: one edit of a card, as everybody sees it who has the board open, beside a raw hub that sends as many bytes to as many sockets.</summary>
internal static class OpenBoards
{
    private const int Row = 10;
    private const int Most = 1024;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    // Longer than a page rests between two drawings, so that each edit finds all of them idle.
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(150);

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var (count, warm, edits) = (sizes.Of("viewers", 200), sizes.Of("warm", 20), sizes.Of("edits", 40));
        await using var live = await LiveApp.StartAsync();
        await using var empty = await EmptyApp.StartAsync();
        await using var viewers = await Viewers.OpenAsync(live.Address, live.Cookie, count, new UriBuilder(LiveApp.AddressOf(empty)) { Scheme = "ws", Path = EmptyApp.HubPath }.Uri);
        var (editor, hub) = (await Editor.OfAsync(live), empty.Services.GetRequiredService<IHubContext<RawHub>>());
        var pairs = new List<(string Page, long PageAt, string Hub, long HubAt)>();
        var (before, cpu) = (await viewers.ReportAsync(), TimeSpan.Zero);
        for (var i = 0; i < warm + edits; i++)
        {
            if (i == warm)
            {
                (before, pairs) = (await viewers.ReportAsync(), []);
            }

            stop.ThrowIfCancellationRequested();
            var (page, raw) = (ViewersAlone.PageMark(i), ViewersAlone.HubMark(i));
            var (busy, pageAt) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await editor.EditAsync(page);
            await viewers.SeeAsync(page, _patience);
            cpu += i < warm ? TimeSpan.Zero : Environment.CpuUsage.TotalTime - busy;
            await Task.Delay(_rest, stop);

            var hubAt = Stopwatch.GetTimestamp();
            await hub.Clients.All.SendAsync("edit", raw + new string('.', Most / 2), stop);
            await viewers.SeeAsync(raw, _patience);
            await Task.Delay(_rest, stop);
            pairs.Add((page, pageAt, raw, hubAt));
        }

        foreach (var line in Lines(count, pairs, before, await viewers.ReportAsync(), cpu.TotalSeconds))
        {
            yield return line;
        }
    }

    private static IEnumerable<Line> Lines(int count, List<(string Page, long PageAt, string Hub, long HubAt)> pairs, Seen before, Seen after, double cpu)
    {
        var ours = pairs.SelectMany(pair => Took(after, pair.Page, pair.PageAt)).ToList();
        var theirs = pairs.SelectMany(pair => Took(after, pair.Hub, pair.HubAt)).ToList();
        var (p99, hubP99) = (Part(ours, 0.99), Part(theirs, 0.99));
        yield return new(Row, $"one edit to {count} open boards, p99 of all viewers beside a raw hub", p99, hubP99, "ms", p99 / hubP99, "< 100 ms", p99 < 100, cpu);

        var last = pairs.Select(pair => (Ours: Took(after, pair.Page, pair.PageAt).Max(), Hub: Took(after, pair.Hub, pair.HubAt).Max())).ToList();
        var ratio = Part(last.Select(pair => pair.Ours / pair.Hub), 0.5);
        yield return new(Row, $"one edit to {count} open boards, last viewer, p50 beside a raw hub", Part(last.Select(pair => pair.Ours), 0.5), Part(last.Select(pair => pair.Hub), 0.5), "ms", ratio, "≤ 4 ×", ratio <= 4, cpu);

        var (expected, batches) = ((double)pairs.Count * count, after.Batches - before.Batches);
        var (bytes, lost) = ((after.Bytes - before.Bytes) / expected, expected - ours.Count);
        yield return new(
            Row,
            $"one edit to {count} open boards: bytes per edit and circuit, {batches / expected:0.###} batches, {lost} lost",
            bytes,
            Most,
            "bytes",
            bytes / Most,
            "≤ 1 KB, one batch, none lost",
            bytes <= Most && batches == (long)expected && lost == 0,
            cpu);
    }

    /// <summary>How long each viewer waited for it, in milliseconds; those who never saw it are left out, and counted as lost.</summary>
    private static IEnumerable<double> Took(Seen seen, string mark, long from) =>
        seen.At.GetValueOrDefault(mark, []).Select(at => Stopwatch.GetElapsedTime(from, at).TotalMilliseconds).DefaultIfEmpty(_patience.TotalMilliseconds);

    private static double Part(IEnumerable<double> figures, double part)
    {
        var sorted = figures.Order().ToArray();
        return sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
    }

    /// <summary>Somebody who edits the headline of one card that is on everybody's screen.</summary>
    private sealed class Editor(Board board, Access.Reader reader, CardView card)
    {
        private int _version = 1;

        public static async Task<Editor> OfAsync(LiveApp live)
        {
            var reader = await live.ReaderAsync();
            var shown = await live.Board.ReadAsync(reader, new ShowBoard(Exercises: true, Closed: false));
            return new Editor(live.Board, reader, shown.Incidents.SelectMany(incident => incident.Cards).First());
        }

        public async Task EditAsync(string headline)
        {
            if (await board.RecordAsync(reader, new EditCard(card.Id, [new FieldEdit("headline", headline, _version++)])) is Outcome.Refused refused)
            {
                throw new InvalidOperationException($"The edit was refused: {refused}");
            }
        }
    }
}
