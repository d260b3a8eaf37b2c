using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;

namespace IncidentBoard.Bench;

/// <summary>Row 17: from starting the process to its first answer, beside a process with nothing but bare Kestrel.</summary>
internal static class ColdStart
{
    /// <summary>The argument with which this program plays the bare peer.</summary>
    public const string BarePeer = "bare-peer";

    private const double BarSeconds = 2;

    public static async IAsyncEnumerable<Line> RunAsync(Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var board = Path.Combine(AppContext.BaseDirectory, "IncidentBoard.dll");
        var peer = Path.Combine(AppContext.BaseDirectory, "IncidentBoard.Bench.dll");

        // A start is cold by its nature; one pair before the count fills the disk cache for both.
        var outcome = await Pairs.MeasureAsync(
            () => FirstAnswerAsync(board, [], stop),
            () => FirstAnswerAsync(peer, [BarePeer], stop),
            sizes.Of("pairs", Pairs.Fewest),
            TimeSpan.FromMilliseconds(1));
        yield return new(17, "cold start to the first answer", outcome.Ours, outcome.Reference, "s", outcome.Ratio, "< 2 s", outcome.Ours < BarSeconds, outcome.Cpu);
    }

    /// <summary>Serves one line of text at the address given, until it is ended.</summary>
    public static async Task PlayBarePeerAsync(string[] args)
    {
        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapGet("/", () => "here");
        await app.RunAsync();
    }

    private static async Task<double> FirstAnswerAsync(string program, string[] arguments, CancellationToken stop)
    {
        var data = Directory.CreateTempSubdirectory("incidentboard-bench-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.ToString(), "--data", data.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await AnswerAsync(process, address, stop);
            return watch.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            data.Delete(recursive: true);
        }
    }

    private static async Task AnswerAsync(Process process, Uri address, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(address, stop);
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5, stop);
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} ended with {process.ExitCode} before it answered.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
