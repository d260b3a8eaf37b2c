using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace IncidentBoard.Bench;

/// <summary>Runs this program again on a disk that seems slower: a small library, compiled on the spot and preloaded, makes every sync take its time.</summary>
internal static class SlowSync
{
    private const string Variable = "SLOW_SYNC_MICROSECONDS";

    /// <summary>How long a sync takes at least in this process; none when it runs on the bare disk.</summary>
    public static TimeSpan? Here { get; } =
        double.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var microseconds) ? TimeSpan.FromMicroseconds(microseconds) : null;

    /// <summary>The lines that a row prints when syncs are slowed. Throws <see cref="PlatformNotSupportedException"/>, saying why, where nothing can be preloaded.</summary>
    public static async IAsyncEnumerable<Line> RunAsync(int row, TimeSpan sync, Sizes sizes, [EnumeratorCancellation] CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-bench-");
        try
        {
            var again = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "IncidentBoard.Bench.dll"), $"{row}", .. sizes.Arguments]) { RedirectStandardOutput = true };
            again.Environment["LD_PRELOAD"] = await CompileAsync(folder.FullName, stop);
            again.Environment[Variable] = sync.TotalMicroseconds.ToString(CultureInfo.InvariantCulture);
            using var process = Process.Start(again)!;
            while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
            {
                yield return JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!;
            }

            await process.WaitForExitAsync(stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CompileAsync(string folder, CancellationToken stop)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("a library that slows syncs can be preloaded on Linux only");
        }

        var library = Path.Combine(folder, "slow-sync.so");
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O1", "-o", library, Path.Combine(AppContext.BaseDirectory, "slow-sync.c"), "-ldl"]);
            await compiler.WaitForExitAsync(stop);
            return compiler.ExitCode == 0 ? library : throw new PlatformNotSupportedException($"cc could not compile slow-sync.c ({compiler.ExitCode})");
        }
        catch (Win32Exception)
        {
            throw new PlatformNotSupportedException("there is no C compiler (cc) to make syncs slow with");
        }
    }
}
