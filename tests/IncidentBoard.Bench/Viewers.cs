using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace IncidentBoard.Bench;

/// <summary>Many who look at the same page, in a process of their own so that what they cost does not count as the server's. This is the side that orders them about.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private readonly Process _process;

    private Viewers(Process process) => _process = process;

    /// <summary>Opens live pages, and sockets to a raw hub.</summary>
    public static async Task<Viewers> OpenAsync(Uri page, string cookie, int circuits, Uri? hub = null)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "IncidentBoard.Bench.dll"), ViewersAlone.Argument, $"{page}", cookie, circuits.ToString(CultureInfo.InvariantCulture), $"{hub}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var viewers = new Viewers(Process.Start(start)!);
        await viewers.HearAsync(ViewersAlone.Open, TimeSpan.FromMinutes(3));
        return viewers;
    }

    /// <summary>Waits until all of them have seen what is marked so. Returns false when not all have after that long.</summary>
    public async Task<bool> SeeAsync(string mark, TimeSpan atMost)
    {
        try
        {
            await HearAsync(mark, atMost);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>What they have seen so far.</summary>
    public async Task<Seen> ReportAsync()
    {
        await _process.StandardInput.WriteLineAsync(ViewersAlone.Report);
        return JsonSerializer.Deserialize<Seen>((await _process.StandardOutput.ReadLineAsync())!)!;
    }

    /// <summary>All of them close their pages.</summary>
    public async Task LeaveAsync()
    {
        await _process.StandardInput.WriteLineAsync(ViewersAlone.Leave);
        await HearAsync(ViewersAlone.Gone, TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task HearAsync(string word, TimeSpan atMost)
    {
        using var late = new CancellationTokenSource(atMost);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(late.Token) is { } line)
            {
                if (line == word)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The viewers did not say \"{word}\".");
        }

        throw new InvalidOperationException("The viewers ended before their time.");
    }
}
