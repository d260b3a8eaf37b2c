using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IncidentBoard.Bench;

/// <summary>
/// A browser's part of a live page without a browser: takes the page, starts its components over a socket of its own, and acknowledges whatever is drawn.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int ObjectReference = 1;
    private const string StartedWith = "0";
    private const byte EndOfGreeting = 0x1e;

    private static readonly Dictionary<string, string> _noHeaders = [];

    private readonly ClientWebSocket _socket = new();
    private readonly HttpClient _http;
    private readonly Uri _page;
    private readonly Action<ReadOnlyMemory<byte>> _drawn;
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();
    private Task _listening = Task.CompletedTask;
    private bool _isGreeted;

    private Circuit(HttpClient http, Uri page, Action<ReadOnlyMemory<byte>> drawn) => (_http, _page, _drawn) = (http, page, drawn);

    /// <summary>Opens a page and waits until its live parts have been drawn.</summary>
    /// <param name="http">Signed in by a cookie among its default headers; not owned.</param>
    /// <param name="page">The whole address.</param>
    /// <param name="drawn">Told of each batch that is drawn; the bytes are only lent.</param>
    public static async Task<Circuit> OpenAsync(HttpClient http, Uri page, Action<ReadOnlyMemory<byte>>? drawn = null)
    {
        var circuit = new Circuit(http, page, drawn ?? (_ => { }));
        try
        {
            await circuit.StartAsync(await http.GetStringAsync(page));
            return circuit;
        }
        catch
        {
            await circuit._gone.CancelAsync();
            circuit._socket.Dispose();
            throw;
        }
    }

    /// <summary>Leaves as a browser does when its page is closed: the server lets go of everything at once.</summary>
    public async ValueTask DisposeAsync()
    {
        using var farewell = new FormUrlEncodedContent([KeyValuePair.Create("circuitId", await _started.Task)]);
        using var answer = await _http.PostAsync(new Uri(_page, "/_blazor/disconnect"), farewell);
        answer.EnsureSuccessStatusCode();
        await BreakAsync();
    }

    /// <summary>Loses the connection without a word, as a browser does that is put to sleep.</summary>
    public async Task BreakAsync()
    {
        await _gone.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _gone.Dispose();
    }

    private async Task StartAsync(string html)
    {
        foreach (var (name, values) in _http.DefaultRequestHeaders)
        {
            _socket.Options.SetRequestHeader(name, string.Join("; ", values));
        }

        _socket.Options.SetRequestHeader("Origin", _page.GetLeftPart(UriPartial.Authority));
        await _socket.ConnectAsync(new UriBuilder(_page) { Scheme = "ws", Path = "/_blazor", Query = "" }.Uri, _gone.Token);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, _gone.Token);
        _listening = ListenAsync();
        await SendAsync("StartCircuit", StartedWith, new Uri(_page, "/").ToString(), _page.ToString(), "[]", "");
        await _started.Task;
        await SendAsync("UpdateRootComponents", null, Operations(html), State().Match(html) is { Success: true } state ? state.Groups[1].Value : "");
        await _shown.Task;
    }

    /// <summary>Adds every live part that the page marks.</summary>
    private static string Operations(string html)
    {
        var markers = Marker().Matches(html).Select(marker => JsonDocument.Parse(marker.Groups[1].Value).RootElement)
            .Where(marker => marker.TryGetProperty("type", out var type) && type.GetString() is "server")
            .ToList();
        return markers.Count == 0
            ? throw new InvalidOperationException("The page has no live part.")
            : JsonSerializer.Serialize(new { batchId = 1, operations = markers.Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker }) });
    }

    private async Task ListenAsync()
    {
        try
        {
            var (buffer, filled) = (new ArrayBufferWriter<byte>(16 * 1024), false);
            while (true)
            {
                if (!filled)
                {
                    buffer.ResetWrittenCount();
                }

                var result = await _socket.ReceiveAsync(buffer.GetMemory(4096), _gone.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    throw new InvalidOperationException("The server closed the circuit.");
                }

                buffer.Advance(result.Count);
                filled = !result.EndOfMessage;
                if (result.EndOfMessage)
                {
                    await HearAsync(AfterGreeting(buffer.WrittenMemory));
                }
            }
        }
        catch (Exception e)
        {
            _started.TrySetException(e);
            _shown.TrySetException(e);
            throw;
        }
    }

    /// <summary>The greeting is the one thing that is not packed, and the first messages may come in one frame with it.</summary>
    private ReadOnlyMemory<byte> AfterGreeting(ReadOnlyMemory<byte> received)
    {
        if (_isGreeted)
        {
            return received;
        }

        _isGreeted = true;
        return received[(received.Span.IndexOf(EndOfGreeting) + 1)..];
    }

    private async Task HearAsync(ReadOnlyMemory<byte> received)
    {
        while (Packed.Take(ref received) is { } message)
        {
            switch ((long)message[0]!)
            {
                case Invocation:
                    await ObeyAsync((string)message[3]!, (object?[])message[4]!);
                    break;
                case Completion:
                    _started.TrySetResult((string)message[4]!);
                    break;
                case Ping:
                    await _socket.SendAsync(Packed.Message(Ping), WebSocketMessageType.Binary, true, _gone.Token);
                    break;
            }
        }
    }

    private async Task ObeyAsync(string order, object?[] with)
    {
        switch (order)
        {
            case "JS.RenderBatch":
                _drawn((ReadOnlyMemory<byte>)with[1]!);
                await SendAsync("OnRenderCompleted", null, with[0], null);
                break;
            case "JS.EndUpdateRootComponents":
                _shown.TrySetResult();
                break;
            case "JS.BeginInvokeJS" when with[0] is long handle and > 0:
                var result = with[3] is (long)ObjectReference ? "{\"__jsObjectId\":1}" : "null";
                await SendAsync("EndInvokeJSFromDotNet", null, handle, true, string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]"));
                break;
            case "JS.Error":
                throw new InvalidOperationException($"The circuit failed: {with[0]}");
        }
    }

    private Task SendAsync(string order, string? answerTo, params object?[] with) =>
        _socket.SendAsync(Packed.Message(Invocation, _noHeaders, answerTo, order, with, Array.Empty<object?>()), WebSocketMessageType.Binary, true, _gone.Token);

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
