using System.Text.Json;
using Xunit.Abstractions;

namespace IncidentBoard.BrowserTests.Hostile;

/// <summary>Texts that have broken other programs: a few of our own, and the collections in <c>../shared/corpora</c> where that folder is there.</summary>
internal static class Corpora
{
    private static readonly string[] _ours =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "<https://example.org/\" onmouseover=alert(1)>",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "\"><svg onload=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}",
        "</textarea><script>alert(1)</script>",
        "' onfocus=alert(1) autofocus x='",
        "\u202Egnp.exe\u202C مرحبا 👩‍👩‍👧‍👦",
    ];

    public static IReadOnlyList<string> Texts(ITestOutputHelper output)
    {
        if (Folder() is not { } folder)
        {
            output.WriteLine("The folder ../shared/corpora is missing: only the project's own {0} hostile texts were tried.", _ours.Length);
            return _ours;
        }

        string[] lists = [Path.Combine("markdown", "markdown-it-xss.jsonl"), Path.Combine("html", "patt-xss.jsonl"), Path.Combine("html", "owasp-filter-evasion.jsonl")];
        List<string> texts =
        [
            .. _ours,
            .. lists.SelectMany(list => File.ReadLines(Path.Combine(folder, list))).Where(line => line.Length > 0).Select(Text),
            .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "strings", "blns.json")))!,
        ];
        Assert.True(texts.Count > 500, $"Only {texts.Count} hostile texts were found.");
        return texts;
    }

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.String
            ? root.GetString()!
            : root.EnumerateObject().First(property => property.Name is "markdown" or "payload").Value.GetString()!;
    }

    /// <summary>A file of <c>../shared</c>, which has to be there.</summary>
    public static byte[] Shared(params string[] path) => File.ReadAllBytes(Path.Combine([Path.GetDirectoryName(Folder()) ?? throw new InvalidOperationException("The folder ../shared is missing."), .. path]));

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IncidentBoard.sln")))
            {
                var corpora = Path.Combine(folder.Parent!.FullName, "shared", "corpora");
                return Directory.Exists(corpora) ? corpora : null;
            }
        }

        return null;
    }
}
