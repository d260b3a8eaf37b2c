using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using IncidentBoard.StatusPages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace IncidentBoard.Bench;

/// <summary>Row 1: the public status page beside a server in the same process that sends the same bytes and does nothing else. The load comes from a process of its own.</summary>
internal static class PublishedPage
{
    /// <summary>The argument with which this program plays the readers.</summary>
    public const string Argument = "readers";

    private const int Row = 1;
    private const int Readers = 32;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var live = await LiveApp.StartAsync();
        var page = new Uri(live.Address, StatusAddress.PublicPath);
        using var http = new HttpClient();
        var bytes = await PageAsync(http, page, stop);
        await using var bare = await BareAsync(bytes);
        using var readers = StartReaders();
        var outcome = await Pairs.MeasureAsync(() => RateAsync(readers, page), () => RateAsync(readers, new Uri(LiveApp.AddressOf(bare), StatusAddress.PublicPath)), sizes.Of("pairs", Pairs.Fewest));
        readers.StandardInput.Close();
        await readers.WaitForExitAsync(stop);
        yield return new(
            Row,
            $"public status page of {bytes.Length} bytes, {Readers} readers, beside bare Kestrel bytes (uptime-kuma is not at hand)",
            outcome.Ours,
            outcome.Reference,
            "req/s",
            outcome.Ratio,
            "≥ 0.85 ×",
            outcome.Ratio >= 0.85,
            outcome.Cpu);
    }

    /// <summary>Asks the address named on each line of the standard input for one second, and answers with how many answers came.</summary>
    public static async Task PlayReadersAsync()
    {
        while (await Console.In.ReadLineAsync() is { } order)
        {
            var (address, watch) = (new Uri(order), Stopwatch.StartNew());
            var counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(address, watch))));
            await Console.Out.WriteLineAsync((counts.Sum() / watch.Elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static async Task<byte[]> PageAsync(HttpClient http, Uri page, CancellationToken stop)
    {
        while (true)
        {
            using var answer = await http.GetAsync(page, stop);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsByteArrayAsync(stop);
            }

            await Task.Delay(50, stop);
        }
    }

    private static async Task<WebApplication> BareAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        return app;
    }

    private static Process StartReaders() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IncidentBoard.Bench.dll"), Argument])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static async Task<double> RateAsync(Process readers, Uri address)
    {
        await readers.StandardInput.WriteLineAsync(address.ToString());
        return double.Parse((await readers.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    /// <summary>One reader: asks over one connection again and again. A plain socket, because a client that does more would be what is measured.</summary>
    private static async Task<int> ReadAsync(Uri address, Stopwatch watch)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var (request, buffer, count) = (Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"), new byte[64 * 1024], 0);
        for (; watch.Elapsed < TimeSpan.FromSeconds(1); count++)
        {
            await socket.SendAsync(request);
            await TakeAnswerAsync(socket, buffer);
        }

        return count;
    }

    private static async Task TakeAnswerAsync(Socket socket, byte[] buffer)
    {
        var (filled, whole) = (0, int.MaxValue);
        while (filled < whole)
        {
            // What is beyond the head only has to be counted.
            var room = whole == int.MaxValue ? buffer.AsMemory(filled) : buffer;
            var more = await socket.ReceiveAsync(room);
            if (more == 0)
            {
                throw new InvalidOperationException("The server ended the connection.");
            }

            filled += more;
            if (whole == int.MaxValue && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                whole = end + 4 + Length(buffer.AsSpan(0, end + 2));
            }
        }
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"The answer was {Encoding.ASCII.GetString(head)}");
        }

        var after = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        return int.Parse(after[..after.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
