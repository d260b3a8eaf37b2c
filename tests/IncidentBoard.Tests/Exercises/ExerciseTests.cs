using System.Diagnostics;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;
using IncidentBoard.Tests.Commands;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Exercises;

/// <summary>Exercises of any size: the same from the same seed, as large as asked, plainly made up, and one undo away.</summary>
public sealed class ExerciseTests(ITestOutputHelper output)
{
    public static TheoryData<int, int, int> Sizes => new() { { 14, 40, 200 }, { 1, 1, 0 }, { 2, 3, 5 }, { 60, 300, 2000 }, { 5, 500, 37 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void an_exercise_is_as_large_as_asked(int labs, int vendors, int events)
    {
        var size = new ExerciseSize(labs, vendors, events);
        var set = Exercise.Make(size, 7, Exercise.UsualTime);

        var kinds = set["parties"].OfType<Party>().CountBy(party => party.PartyKind).ToDictionary();
        Assert.Equal((labs, vendors, size.Components), (kinds[PartyKind.Lab], kinds[PartyKind.Vendor], kinds[PartyKind.Component]));
        Assert.Equal((size.Relations, size.Incidents, events), (set["relations"].Count, set["incidents"].Count, set["events"].Count));
        Assert.Equal(set["parties"].Count, set["parties"].Select(party => party.ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(set.Count, set.Arrays.SelectMany(array => array.Things).Select(thing => thing.Key).Distinct().Count());
    }

    [Fact]
    public void the_shipped_exercise_has_the_size_that_it_is_promised_with()
    {
        var set = Exercise.Make(ExerciseSize.Shipped, Exercise.ShippedSeed, Exercise.UsualTime);

        Assert.Equal((160, 12, 200), (set["relations"].Count, set["incidents"].Count, set["events"].Count));
        Assert.Equal(10, set["parties"].OfType<Party>().Count(party => party.PartyKind == PartyKind.Component));
        var kinds = set["events"].OfType<TimelineEvent>().Select(happening => happening.When.Kind).Distinct().ToList();
        Assert.Equal(Enum.GetValues<WhenKind>().Length, kinds.Count);
        Assert.Equal(Enum.GetValues<RelationState>().Length, set["relations"].OfType<Relation>().Select(relation => relation.State).Distinct().Count());
        Assert.True(set["cards"].Count > 50 && set["findings"].Count > 30 && set["sources"].Count >= 36);
    }

    [Theory]
    [InlineData(Exercise.ShippedSeed)]
    [InlineData(1)]
    [InlineData(99)]
    public void most_pairs_of_labs_share_a_vendor(int seed)
    {
        var set = Exercise.Make(ExerciseSize.Shipped, seed, Exercise.UsualTime);
        var labs = set["parties"].OfType<Party>().Where(party => party.PartyKind == PartyKind.Lab).Select(party => party.Id).ToList();
        var suppliers = set["relations"].OfType<Relation>().Where(relation => relation.State != RelationState.Ended).ToLookup(relation => relation.Customer, relation => relation.Supplier);
        var pairs = labs.SelectMany((one, i) => labs.Skip(i + 1).Select(other => (one, other))).ToList();

        Assert.Equal(91, pairs.Count);
        Assert.InRange(pairs.Count(pair => suppliers[pair.one].Intersect(suppliers[pair.other]).Any()), 61, 91);
    }

    [Fact]
    public void equal_seeds_give_equal_exercises_and_others_give_others()
    {
        static string Text(int seed) => string.Join('\n', Exercise.Make(new ExerciseSize(4, 9, 30), seed, Exercise.UsualTime).Parts(100_000).Single()
            .Select(record => $"{record.Place} {record.Id} {record.Recorded:O} {string.Join('|', record.Values)}"));

        Assert.Equal(Text(5), Text(5));
        Assert.NotEqual(Text(5), Text(6));
    }

    [Fact]
    public void everything_says_that_it_is_an_exercise_and_nothing_of_it_is_published()
    {
        var set = Exercise.Make(ExerciseSize.Shipped, 3, Exercise.UsualTime);
        var incidents = set["incidents"].OfType<Incident>().ToList();
        var exercises = incidents.Where(incident => incident.Exercise).Select(incident => incident.Id).ToHashSet();

        Assert.Equal(incidents.Count, exercises.Count);
        Assert.All(set["events"].OfType<TimelineEvent>(), happening => Assert.Contains(happening.Incident!.Value, exercises));
        Assert.All(set["findings"].OfType<Core.Findings.Finding>(), finding => Assert.Contains(finding.Incident!.Value, exercises));
        Assert.All(set["parties"].OfType<Party>(), party => Assert.StartsWith(ExerciseSet.Mark, party.About, StringComparison.Ordinal));
        Assert.All(set["relations"].OfType<Relation>(), relation => Assert.StartsWith(ExerciseSet.Mark, relation.Note, StringComparison.Ordinal));
        Assert.All(set["sources"].OfType<Core.Sources.Source>(), source => Assert.StartsWith(ExerciseSet.Mark, source.Title, StringComparison.Ordinal));
        Assert.DoesNotContain(set.Arrays, array => array.Array is "updates" or "settings");
        Assert.All(set.Arrays.SelectMany(array => array.Things), thing => Assert.True(thing.Recorded <= Exercise.UsualTime && thing.Marking != Marking.Clear));
    }

    [Fact]
    public async Task it_goes_on_a_board_as_one_change_and_one_undo_takes_it_away_and_it_can_come_again()
    {
        await using var board = await TestBoard.WithSampleAsync();
        var before = await board.ExportAsync(Reader.Operator);
        var watch = Stopwatch.StartNew();
        var loaded = await LoadAsync(board);
        output.WriteLine("{0} things in {1} ms", loaded.Set.Count, watch.ElapsedMilliseconds);
        var once = await board.ExportAsync(Reader.Operator);

        Assert.Null(loaded.Problem);
        var line = Assert.Single(loaded.Lines);
        Assert.Contains(loaded.Set["parties"].First().ToString()!, once, StringComparison.Ordinal);
        Assert.Equal("This exercise is on the board already.", (await LoadAsync(board)).Problem);

        await board.MakeAsync(board.Analyst, new Undo(line));
        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
        Assert.Null((await LoadAsync(board)).Problem);
        Assert.Equal(once.Length, (await board.ExportAsync(Reader.Operator)).Length);

        static Task<LoadedExercise> LoadAsync(TestBoard board) =>
            LoadedExercise.PutAsync(board.Board, board.Analyst, ExerciseSize.Shipped, Exercise.ShippedSeed, Exercise.UsualTime, CancellationToken.None);
    }

    [Fact]
    public async Task a_large_one_goes_in_by_several_changes_and_can_be_taken_away_again()
    {
        await using var board = await TestBoard.OpenAsync();
        var before = await board.ExportAsync(Reader.Operator);
        var watch = Stopwatch.StartNew();
        var loaded = await LoadedExercise.PutAsync(board.Board, board.Analyst, new ExerciseSize(20, 60, 7500), 1, Exercise.UsualTime, CancellationToken.None);
        output.WriteLine("{0} things in {1} ms by {2} changes", loaded.Set.Count, watch.ElapsedMilliseconds, loaded.Lines.Count);

        Assert.Null(loaded.Problem);
        Assert.InRange(loaded.Lines.Count, loaded.Set.Count / LoadedExercise.MostAtOnce, (loaded.Set.Count / LoadedExercise.MostAtOnce) + 1);
        foreach (var line in loaded.Lines.Reverse())
        {
            await board.MakeAsync(board.Analyst, new Undo(line));
        }

        Assert.Equal(before, await board.ExportAsync(Reader.Operator));
    }

    [Fact]
    public async Task the_verb_writes_the_same_file_twice_and_that_file_can_be_imported()
    {
        using var folder = new TempFolder();
        string[] asked = ["exercise", "--labs", "3", "--vendors", "6", "--events", "20", "--seed", "4", "--out"];
        Assert.Equal(0, (await Ran.VerbAsync([.. asked, folder["one.json"]])).Code);
        Assert.Equal(0, (await Ran.VerbAsync([.. asked, folder["two.json"]])).Code);
        var imported = await Ran.VerbAsync("import", folder["one.json"], "--yes", "--data", folder["new"]);
        Assert.Equal(0, (await Ran.VerbAsync("export", "--out", folder["three.json"], "--data", folder["new"])).Code);

        Assert.Equal(await File.ReadAllBytesAsync(folder["one.json"]), await File.ReadAllBytesAsync(folder["two.json"]));
        Assert.Contains(" 0 refused", imported.Output, StringComparison.Ordinal);
        Assert.Contains("20 events", imported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_verb_puts_the_shipped_exercise_on_a_board_and_refuses_what_cannot_be()
    {
        using var folder = new TempFolder();
        var ran = await Ran.VerbAsync("exercise", "--data", folder["new"]);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Matches("^Put [0-9]+ records of an exercise on the board: 67 parties, 160 relations, 12 incidents.* one undo takes all of it away", ran.Output);
        (await Ran.VerbAsync("exercise", "--data", folder["new"])).RefusedWith(1, "on the board already");
        (await Ran.VerbAsync("exercise", "--labs", "0", "--data", folder["other"])).RefusedWith(1, "1 to 20000 labs, not 0");
        (await Ran.VerbAsync("exercise", "--labs", "2", "--vendors", "2", "--relations", "50", "--data", folder["other"])).RefusedWith(1, "room for");
        (await Ran.VerbAsync("exercise", "--at", "yesterday", "--data", folder["other"])).RefusedWith(1, "is not a day");
    }
}
