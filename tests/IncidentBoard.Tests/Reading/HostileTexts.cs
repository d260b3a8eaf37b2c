using System.Text.Json;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Reading;

/// <summary>Texts that have broken other programs: a few of our own, and the collections in <c>../shared/corpora</c> where that folder is there.</summary>
internal static class HostileTexts
{
    private static readonly string[] _ours =
    [
        "<script>alert(1)</script>",
        "<script><!-- <script> </script> alert('hidden') --></script>after",
        "<script><!--><script></script>alert('seen by who counts wrongly')",
        "<svg><script><![CDATA[ </script> alert('in a drawing') ]]></script></svg>after",
        "<style>@import 'x';</style><img src=x onerror=alert(1)>",
        "<p hidden>secret<p>seen",
        "<scr<script>ipt>alert('nested')</script>",
        "</textarea><script>alert('area')</script>",
        "<iframe srcdoc='<script>alert(1)</script>'>frame</iframe>",
        "\u202Egnp.exe\u202C مرحبا 👩‍👩‍👧‍👦",
        "<!doctype html><!--><script>alert('after an odd comment')</script>-->x",
    ];

    public static IReadOnlyList<string> All(ITestOutputHelper output)
    {
        if (Folder() is not { } folder)
        {
            output.WriteLine("The folder ../shared/corpora is missing: only the project's own {0} hostile texts were tried.", _ours.Length);
            return _ours;
        }

        string[] lists = [Path.Combine("html", "patt-xss.jsonl"), Path.Combine("html", "owasp-filter-evasion.jsonl")];
        List<string> texts =
        [
            .. _ours,
            .. lists.SelectMany(list => File.ReadLines(Path.Combine(folder, list))).Where(line => line.Length > 0).Select(Payload),
            .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "strings", "blns.json")))!,
        ];
        Assert.True(texts.Count > 500, $"Only {texts.Count} hostile texts were found.");
        return texts;
    }

    private static string Payload(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("payload").GetString()!;
    }

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
