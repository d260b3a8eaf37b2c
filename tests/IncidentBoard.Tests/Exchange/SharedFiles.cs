using System.Text.Json;

namespace IncidentBoard.Tests.Exchange;

/// <summary>Files of others that the tests read where they lie, beside the project.</summary>
internal static class SharedFiles
{
    public static string Folder { get; } = Find();

    public static byte[] Read(params string[] path) => File.ReadAllBytes(Path.Combine([Folder, .. path]));

    /// <summary>The hostile files, each with what has to become of it.</summary>
    public static TheoryData<string, string> Verdicts()
    {
        var verdicts = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "corpora", "imports", "manifest.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            verdicts.Add(json.RootElement.GetProperty("file").GetString()!, json.RootElement.GetProperty("verdict").GetString()!);
        }

        return verdicts;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IncidentBoard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
        }

        return Path.Combine(folder.Parent!.FullName, "shared");
    }
}
