using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace IncidentBoard.Bench;

/// <summary>The process in which viewers live: opens them, notes when each sees a mark, and does as it is told on its standard input.</summary>
internal sealed class ViewersAlone
{
    /// <summary>The argument with which this program plays the viewers.</summary>
    public const string Argument = "viewers";

    public const string Open = "open";
    public const string Leave = "leave";
    public const string Gone = "gone";
    public const string Report = "report";

    private const int AtATime = 8;
    private const int Digits = 6;
    private static readonly byte[] _hubMark = Encoding.UTF8.GetBytes("hubmark-");
    private static readonly byte[] _pageMark = Encoding.UTF8.GetBytes("pagemark-");

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<long>> _at = [];
    private readonly int _count;
    private long _batches;
    private long _bytes;
    private bool _isOpen;

    private ViewersAlone(int count) => _count = count;

    /// <summary>What is written where a page will show it, to be known again.</summary>
    public static string PageMark(int number) => $"{Encoding.UTF8.GetString(_pageMark)}{number.ToString("D6", CultureInfo.InvariantCulture)}";

    /// <summary>What is sent through a raw hub, to be known again.</summary>
    public static string HubMark(int number) => $"{Encoding.UTF8.GetString(_hubMark)}{number.ToString("D6", CultureInfo.InvariantCulture)}";

    public static async Task PlayAsync(string[] args)
    {
        var (page, count) = (new Uri(args[1]), int.Parse(args[3], CultureInfo.InvariantCulture));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", args[2]);
        await new ViewersAlone(count).PlayAsync(http, page, args is [.., { Length: > 0 } hub] ? new Uri(hub) : null);
    }

    private async Task PlayAsync(HttpClient http, Uri page, Uri? hub)
    {
        var circuits = new List<Circuit>();
        foreach (var some in Enumerable.Range(0, _count).Chunk(AtATime))
        {
            circuits.AddRange(await Task.WhenAll(some.Select(_ => Circuit.OpenAsync(http, page, Drawn))));
        }

        var sockets = await Task.WhenAll(Enumerable.Range(0, hub is null ? 0 : _count).Select(_ => ListenAsync(hub!)));
        _isOpen = true;
        await Console.Out.WriteLineAsync(Open);
        while (await Console.In.ReadLineAsync() is { } order)
        {
            if (order == Report)
            {
                await Console.Out.WriteLineAsync(Told());
            }
            else if (order == Leave)
            {
                await Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
                circuits.Clear();
                await Console.Out.WriteLineAsync(Gone);
            }
        }

        await Task.WhenAll(circuits.Select(circuit => circuit.BreakAsync()));
        Array.ForEach(sockets, socket => socket.Dispose());
    }

    private string Told()
    {
        lock (_lock)
        {
            return JsonSerializer.Serialize(new Seen(_at, _batches, _bytes));
        }
    }

    private void Drawn(ReadOnlyMemory<byte> batch)
    {
        if (_isOpen)
        {
            Interlocked.Increment(ref _batches);
            Interlocked.Add(ref _bytes, batch.Length);
            Note(batch.Span, _pageMark);
        }
    }

    private void Note(ReadOnlySpan<byte> received, byte[] mark)
    {
        var now = Stopwatch.GetTimestamp();
        var at = received.IndexOf(mark);
        if (at < 0)
        {
            return;
        }

        var word = Encoding.UTF8.GetString(received.Slice(at, mark.Length + Digits));
        lock (_lock)
        {
            if (!_at.TryGetValue(word, out var seen))
            {
                _at[word] = seen = [];
            }

            seen.Add(now);
            if (seen.Count == _count)
            {
                Console.Out.WriteLine(word);
            }
        }
    }

    private async Task<ClientWebSocket> ListenAsync(Uri hub)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(hub, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        _ = HearAsync(socket);
        return socket;
    }

    private async Task HearAsync(ClientWebSocket socket)
    {
        var (buffer, ping) = (new byte[16 * 1024], Encoding.UTF8.GetBytes("{\"type\":6}\u001e"));
        while (socket.State == WebSocketState.Open)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            Note(buffer.AsSpan(0, result.Count), _hubMark);
            if (buffer.AsSpan(0, result.Count).IndexOf(ping) >= 0)
            {
                await socket.SendAsync(ping, WebSocketMessageType.Text, true, CancellationToken.None);
            }
        }
    }
}
