using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IncidentBoard.Tests.Processes;

/// <summary>The server as a process of its own.</summary>
[Trait("Category", "Slow")]
public sealed class ServeTests
{
    [Fact]
    public async Task it_says_where_it_listens_answers_there_keeps_its_folder_to_itself_and_ends_when_it_is_asked_to()
    {
        using var folder = new Commands.TempFolder();
        var address = $"http://127.0.0.1:{BoardProcess.FreePort()}";
        var starting = Stopwatch.StartNew();
        await using var first = BoardProcess.Board("--data", folder.Path, "--urls", address, "--demo");
        Assert.Equal($"IncidentBoard listens on {address}", await first.SaysAsync(line => line.Contains("listens", StringComparison.Ordinal)));
        var startTime = starting.Elapsed;
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal("alive\n", await http.GetStringAsync(new Uri("healthz", UriKind.Relative)));
        Assert.Equal("ready\n", await http.GetStringAsync(new Uri("readyz", UriKind.Relative)));

        var watch = Stopwatch.StartNew();
        await using var second = BoardProcess.Board("--data", folder.Path, "--urls", $"http://127.0.0.1:{BoardProcess.FreePort()}");
        Assert.Equal(1, await second.EndAsync());
        Assert.True(watch.Elapsed < AtMost(TimeSpan.FromSeconds(5), startTime), $"refused after {watch.Elapsed}; the first took {startTime} to start");
        Assert.StartsWith($"The data folder {folder.Path} is in use by process {first.Id} on", Assert.Single(second.Error.Split('\n')), StringComparison.Ordinal);

        first.AskToStop();
        Assert.Equal(0, await first.EndAsync());
        Assert.Equal(("", 1), (first.Error, first.Output.Count));
    }

    [Fact]
    public async Task a_port_that_is_taken_is_named_in_one_line()
    {
        using var folder = new Commands.TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await using var serve = BoardProcess.Board("--data", folder.Path, "--urls", address);

        Assert.Equal(1, await serve.EndAsync());
        Assert.Matches($"^Another program listens on {address} already.*--urls", Assert.Single(serve.Error.Split('\n')));
        Assert.Empty(serve.Output);
    }

    [Fact]
    public async Task a_first_start_that_is_killed_anywhere_heals_at_the_next()
    {
        using var folder = new Commands.TempFolder();
        var undisturbed = Stopwatch.StartNew();
        await using (var first = BoardProcess.Board("--data", folder["undisturbed"], "--urls", $"http://127.0.0.1:{BoardProcess.FreePort()}", "--demo"))
        {
            await first.SaysAsync(line => line.Contains("listens", StringComparison.Ordinal));
            undisturbed.Stop();
        }

        for (var kill = 0; kill < 8; kill++)
        {
            var data = folder[$"board-{kill}"];
            await using (var child = BoardProcess.Board("--data", data, "--urls", $"http://127.0.0.1:{BoardProcess.FreePort()}", "--demo"))
            {
                while (!File.Exists(Path.Combine(data, "board.db")))
                {
                    await Task.Delay(1);
                }

                await Task.Delay(40 * kill);
                await child.KillAsync();
            }

            var watch = Stopwatch.StartNew();
            await using var again = BoardProcess.Board("--data", data, "--urls", $"http://127.0.0.1:{BoardProcess.FreePort()}", "--demo");
            await again.SaysAsync(line => line.Contains("listens", StringComparison.Ordinal));
            Assert.True(watch.Elapsed < AtMost(TimeSpan.FromSeconds(30), undisturbed.Elapsed), $"healed after {watch.Elapsed}; an undisturbed start took {undisturbed.Elapsed}");
            again.AskToStop();
            Assert.Equal(0, await again.EndAsync());
            Assert.Equal(0, (await Commands.Ran.VerbAsync("verify", "--data", data)).Code);
        }
    }

    /// <summary>The promised time, or, on a machine that is busy with other things, a small multiple of what an ordinary start took just now.</summary>
    private static TimeSpan AtMost(TimeSpan promised, TimeSpan ordinary) => promised > ordinary * 3 ? promised : ordinary * 3;
}
