using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace IncidentBoard.BrowserTests.Drafts;

/// <summary>The board in a process of its own that can be killed hard and started again at the same address.</summary>
internal sealed class RunningBoard : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("incidentboard-drafts-").FullName;
    private readonly int _port = FreePort();
    private readonly HttpClient _http = new();
    private Process? _process;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IncidentBoard.dll"), "--urls", Address.ToString(), "--data", _folder, "--demo"]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        while (!await IsUpAsync())
        {
            Assert.True(watch.Elapsed < _patience && !_process.HasExited, "The board did not start.");
        }
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Address, "healthz"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
