using FsCheck;
using FsCheck.Fluent;
using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Exchange;
using IncidentBoard.Findings;
using IncidentBoard.Parties;
using IncidentBoard.Sources;
using IncidentBoard.Storage;
using Outcome = IncidentBoard.Core.Outcome;

namespace IncidentBoard.Tests.Storage;

/// <summary>Whatever people do, in whatever order: the door answers, and what it holds afterwards is sound.</summary>
public sealed class DoorPropertyTests
{
    private static readonly string?[] _texts =
        ["Mercor", "", null, " ", "a\nb", "\0", "\ud83d", "🙂 ünïcode", "true", "false", "Clear", "Green", "Amber", "AmberStrict", "Red", "Claimed", "Corroborated", "Lab", "B", "3", "-1", "2026-04-05", "../2026", new string('x', 70_000)];

    [Fact]
    public void any_sequence_of_changes_leaves_a_board_that_verifies_and_whose_export_goes_into_an_empty_one()
    {
        var programs = Gen.Choose(0, int.MaxValue - 1).ListOf(60).ToArbitrary();

        Prop.ForAll(programs, program => PlayAsync(program).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20260405, 1));
    }

    private static async Task PlayAsync(IEnumerable<int> program)
    {
        await using var board = await TestBoard.OpenAsync();
        var world = new World([board.Commander, board.Analyst, board.Viewer, Reader.Operator], [], []);
        var refusals = 0;
        foreach (var step in program)
        {
            var random = new Random(step);
            var outcome = await board.Board.RecordAsync(World.Any(world.People, random), Change(world, random));
            if (outcome is Outcome.Recorded recorded)
            {
                world.Lines.Add(recorded.Line);
                world.Things.AddRange(recorded.Made is { } made ? [made] : []);
            }
            else
            {
                refusals++;
                Assert.All(((Outcome.Refused)outcome).Problems, problem => Assert.NotEmpty(problem.Reason));
            }
        }

        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        var export = await board.Board.ReadAsync(Reader.Operator, new ExportBoard());
        await using var empty = await TestBoard.OpenAsync(seed: 2);
        var preview = await empty.Board.ReadAsync(Reader.Operator, new PreviewImport(ImportBoard.Of(export)));
        Assert.Empty(preview.Refused);
        await empty.MakeAsync(Reader.Operator, preview.Accepted);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(export), await empty.ExportAsync(Reader.Operator));
        Assert.True(refusals < program.Count() || !program.Any());
    }

    private static Change Change(World world, Random random)
    {
        var why = random.Next(2) == 0 ? "because" : null;
        Change change = random.Next(12) switch
        {
            0 => new AddParty(Values(world, random, Core.Parties.Party.Form, ("name", $"Party {random.Next(5)}"), ("kind", "Vendor"))),
            1 => new AddSource(Values(world, random, Core.Sources.Source.Form, ("title", $"Source {random.Next(5)}"))),
            2 => new AddFinding(Values(world, random, Core.Findings.Finding.Form, ("statement", "It happened"), ("state", "Claimed"))),
            3 => new AddRelation(Values(world, random, Core.Parties.Relation.Form, ("customer", world.Thing(random)), ("supplier", world.Thing(random)))),
            4 => new AddRestsOn(Values(world, random, Core.Sources.RestsOn.Form, ("source", world.Thing(random)), ("on", world.Thing(random)))),
            5 => new AddEvidence(Values(world, random, Core.Findings.Evidence.Form, ("subject", world.Thing(random)), ("source", world.Thing(random)), ("credibility", "2"), ("originKind", "OwnReporting"))),
            6 => new EditParty(new(world.Key(random)), Edits(world, random, Core.Parties.Party.Form)),
            7 => new EditSource(new(world.Key(random)), Edits(world, random, Core.Sources.Source.Form)),
            8 => new EditFinding(new(world.Key(random)), Edits(world, random, Core.Findings.Finding.Form)),
            9 => new Undo(world.Lines.Count == 0 ? default : World.Any(world.Lines, random)),
            10 => new RemoveThing(World.Any(["party", "source", "finding", "relation", "evidence", "restsOn"], random), world.Key(random)),
            _ => new Redact(World.Any(["Party 1", "Source", "happened", "x"], random)),
        };
        return change with { Why = why };
    }

    private static List<FieldValue> Values(World world, Random random, FieldSet form, params (string Field, string Value)[] needed) =>
        [.. needed.Select(pair => new FieldValue(pair.Field, pair.Value)), .. Enumerable.Range(0, random.Next(3)).Select(_ => new FieldValue(Field(form, random), Text(world, random)))];

    private static List<FieldEdit> Edits(World world, Random random, FieldSet form) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new FieldEdit(Field(form, random), Text(world, random), random.Next(0, 4)))];

    private static string Field(FieldSet form, Random random) => random.Next(20) == 0 ? "no such field" : form.ElementAt(random.Next(form.Count)).Name;

    private static string? Text(World world, Random random) => random.Next(4) == 0 ? world.Thing(random) : _texts[random.Next(_texts.Length)];

    private sealed record World(List<Reader> People, List<Guid> Things, List<Guid> Lines)
    {
        public Guid Key(Random random) => Things.Count == 0 || random.Next(20) == 0 ? Guid.ParseExact(new string('9', 32), "N") : Any(Things, random);

        public string Thing(Random random) => Key(random).ToString("N");

        public static T Any<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
    }
}
