using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IncidentBoard.Tests.Processes;

/// <summary>A process of its own, with all that it says, that can be stopped hard.</summary>
internal sealed class BoardProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly ConcurrentQueue<string> _complained = new();
    private readonly SemaphoreSlim _spoke = new(0);

    private BoardProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(_said, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_complained, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Output => _said;

    public string Error => string.Join('\n', _complained);

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts the board's own program.</summary>
    public static BoardProcess Board(params string[] args) => Start("dotnet", [Beside("IncidentBoard.dll"), .. args]);

    /// <summary>Starts the tests' own program, see <see cref="ChildProgram"/>.</summary>
    public static BoardProcess Child(params string[] args) => Start("dotnet", [Beside("IncidentBoard.Tests.dll"), .. args]);

    /// <summary>Starts a program with file systems of its own: what it mounts nobody else sees, and it is gone with it. Needs no rights where the system lets users have name spaces.</summary>
    /// <param name="mount">The shell command that mounts.</param>
    public static BoardProcess WithMounts(string mount, string assembly, params string[] args) => Start(
        "unshare", [.. Environment.UserName == "root" ? (string[])["--mount"] : ["--map-root-user", "--mount"], "sh", "-c", mount + " && exec \"$@\"", "sh", "dotnet", Beside(assembly), .. args]);

    public static BoardProcess Start(string program, IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new BoardProcess(Process.Start(start)!);
    }

    public static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it has said a line that fits, and returns that line. Fails when it ends before.</summary>
    public async Task<string> SaysAsync(Func<string, bool> fits)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (_said.FirstOrDefault(fits) is { } line)
            {
                return line;
            }

            if (_process.HasExited)
            {
                // Only after its end is waited for has all arrived that it said.
                await EndAsync();
                return _said.FirstOrDefault(fits) ?? throw new InvalidOperationException($"It ended with {ExitCode} and said: {string.Join('\n', _said)} {Error}");
            }

            Assert.True(watch.Elapsed < _patience, $"It said only: {string.Join('\n', _said)} {Error}");
            await _spoke.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Waits until it has said so many lines, or has ended.</summary>
    public async Task SaidAsync(int lines)
    {
        while (_said.Count < lines && !_process.HasExited)
        {
            await _spoke.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Waits for its end, with all that it said.</summary>
    public async Task<int> EndAsync()
    {
        using var late = new CancellationTokenSource(_patience * 3);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await EndAsync();
    }

    /// <summary>As Ctrl+C, or as a supervisor that asks to stop.</summary>
    public void AskToStop() => Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        _spoke.Dispose();
    }

    private void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            _spoke.Release();
        }
    }
}
