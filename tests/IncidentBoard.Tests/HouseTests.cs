using System.Text.RegularExpressions;

namespace IncidentBoard.Tests;

/// <summary>The order of the house, read from its own files.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] _below = ["Shared", "Access", "Storage"];

    // These put the rooms together, so they know them all.
    private static readonly string[] _above = ["Commands", "Sample"];

    [Fact]
    public void rooms_do_not_use_one_another()
    {
        var rooms = Rooms().Except(_below).Except(_above).ToHashSet(StringComparer.Ordinal);
        var uses = Uses().Where(use => !_above.Contains(use.Room)).ToList();
        Assert.True(rooms.Count >= 8 && uses.Count >= 100, $"Only {rooms.Count} rooms and {uses.Count} uses were looked at.");

        Assert.Empty(uses.Where(use => rooms.Contains(use.Used) && use.Used != use.Room).Select(use => $"{use.File} uses {use.Used}"));
    }

    [Fact]
    public void the_core_knows_neither_the_database_nor_the_screen()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Source(), "IncidentBoard.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(IsOurs).SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal))).ToList();
        Assert.True(lines.Count > 50, $"Only {lines.Count} lines were looked at.");

        Assert.DoesNotContain(lines, line => line.Contains("Microsoft.", StringComparison.Ordinal) || line.Contains("Radzen", StringComparison.Ordinal));
    }

    [Fact]
    public void nobody_but_the_store_opens_the_database()
    {
        var files = Files().Where(file => !file.Contains(Path.Combine("IncidentBoard", "Storage"), StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 80, $"Only {files.Count} files were looked at.");

        Assert.DoesNotContain(files, file => Opens().IsMatch(File.ReadAllText(file)) && !file.EndsWith("VisibleTo.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void every_room_that_the_house_plan_names_is_there()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Source(), "README.md"))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count >= 20, $"Only {named.Count} rooms were found in the plan.");

        string[] places = ["", "IncidentBoard.Core", "IncidentBoard", Path.Combine("IncidentBoard", "Storage"), Path.Combine("IncidentBoard", "StatusPages")];
        Assert.All(named, room => Assert.Contains(places, place => Directory.Exists(Path.Combine(Source(), place, room))));
        Assert.Empty(Rooms().Except(named));
    }

    private static IEnumerable<string> Rooms() => Directory.EnumerateDirectories(Path.Combine(Source(), "IncidentBoard"))
        .Select(folder => Path.GetFileName(folder)).Except(["bin", "obj", "wwwroot", "Properties"]).Where(room => room[0] != '.');

    private static IEnumerable<(string File, string Room, string Used)> Uses() =>
        from file in Files()
        let room = Path.GetRelativePath(Path.Combine(Source(), "IncidentBoard"), file).Split(Path.DirectorySeparatorChar)
        where room.Length > 1
        from line in File.ReadLines(file)
        let use = Using().Match(line)
        where use.Success
        select (file, room[0], use.Groups[1].Value);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(Source(), "IncidentBoard"), "*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)).Where(IsOurs);

    private static bool IsOurs(string file) =>
        !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IncidentBoard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
        }

        return Path.Combine(folder.FullName, "src");
    }

    [GeneratedRegex(@"^@?using (?:static )?IncidentBoard\.([A-Z][A-Za-z]+)")]
    private static partial Regex Using();

    [GeneratedRegex(@"IDbContextFactory|: DbContext\b|\bBoardDb\b|SqliteConnection\(")]
    private static partial Regex Opens();

    [GeneratedRegex(@"(?<![.A-Za-z])([A-Z][A-Za-z]+)/")]
    private static partial Regex Named();
}
