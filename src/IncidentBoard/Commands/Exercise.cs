using System.CommandLine;
using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;
using Made = IncidentBoard.Core.Exercises.Exercise;

namespace IncidentBoard.Commands;

/// <summary><c>exercise</c>: makes a plainly fictional exercise of any size, on the board or as a file in our own JSON.</summary>
internal static class Exercise
{
    private static readonly string[] _sizes = ["labs", "vendors", "events", "components", "relations", "incidents"];

    public static Command Verb(Option<string?> data)
    {
        var sizes = _sizes.Select(name => new Option<int?>($"--{name}") { Description = Meaning(name), HelpName = "N" }).ToList();
        var seed = new Option<int>("--seed") { Description = "Equal sizes, seeds and days give equal exercises.", HelpName = "S", DefaultValueFactory = _ => Made.ShippedSeed };
        var at = new Option<string?>("--at") { Description = "The day before which it plays, such as 2026-04-06: today without it, and that day in a file.", HelpName = "DAY" };
        var file = new Option<string?>("--out") { Description = "Write it to this file in our own JSON instead of putting it on the board. The file must not exist yet.", HelpName = "FILE" };
        var verb = new Command("exercise", "Make a plainly fictional exercise, for drills and tests. Putting it on the board is refused while a server runs on the folder.") { seed, at, file };
        sizes.ForEach(verb.Options.Add);
        verb.SetAction((parsed, cancellationToken) =>
        {
            var size = Size([.. sizes.Select(option => parsed.GetValue(option))]);
            var (out_, day) = (parsed.GetValue(file), Day(parsed.GetValue(at)));
            return out_ is null
                ? RecordAsync(Settings.DataFolder(parsed.GetValue(data)), size, parsed.GetValue(seed), day ?? TimeProvider.System.GetUtcNow(), parsed.InvocationConfiguration.Output, cancellationToken)
                : WriteAsync(out_, Made.Make(size, parsed.GetValue(seed), day ?? Made.UsualTime), parsed.InvocationConfiguration.Output, cancellationToken);
        });
        return verb;
    }

    private static string Meaning(string name) => name switch
    {
        "labs" => $"How many labs; {ExerciseSize.Shipped.Labs} without it.",
        "vendors" => $"How many vendors; {ExerciseSize.Shipped.Vendors} without it.",
        "events" => $"How many events; {ExerciseSize.Shipped.Events} without it.",
        _ => $"How many {name}; without it, as many as go with the rest.",
    };

    /// <summary>The size from the numbers given, in the order of their names.</summary>
    private static ExerciseSize Size(int?[] given)
    {
        var size = new ExerciseSize(given[0] ?? ExerciseSize.Shipped.Labs, given[1] ?? ExerciseSize.Shipped.Vendors, given[2] ?? ExerciseSize.Shipped.Events);
        size = size with { Components = given[3] ?? size.Components, Relations = given[4] ?? size.Relations, Incidents = given[5] ?? size.Incidents };
        return size.Problems().ToList() is { Count: > 0 } problems
            ? throw new CommandRefusedException(string.Join(" ", problems.Select(problem => problem.Reason)))
            : size;
    }

    private static DateTimeOffset? Day(string? text) => text is null
        ? null
        : Moment.TryParse(text, out var day) && day.Precision == Precision.Day
            ? day.Start.AddHours(8)
            : throw new CommandRefusedException($"\"{text}\" is not a day. Write one such as 2026-04-06.");

    private static async Task<int> WriteAsync(string file, ExerciseSet set, TextWriter output, CancellationToken cancellationToken)
    {
        var bytes = BoardJson.Write([.. Nouns.All.Where(noun => noun.IsExchanged && set.Arrays.Any(array => array.Array == noun.Plural)).Select(noun => (noun.Plural, set[noun.Plural]))]);
        await NewFile.WriteAsync(file, bytes, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {set.Count} records of an exercise to {Path.GetFullPath(file)}: {OfEach(set)}.{(bytes.Length > BoardJson.LargestFile ? $" It has {bytes.Length} bytes, more than an import reads; leave --out away to put it on the board." : "")}"));
        return CommandLine.Done;
    }

    private static async Task<int> RecordAsync(string folder, ExerciseSize size, int seed, DateTimeOffset now, TextWriter output, CancellationToken cancellationToken)
    {
        await using var board = Board.Open(folder, TimeProvider.System);
        var loaded = await LoadedExercise.PutAsync(board, Reader.Operator, size, seed, now, cancellationToken);
        if (loaded.Problem is { } problem)
        {
            throw new CommandRefusedException(loaded.Lines.Count == 0
                ? $"{problem} Choose another with --seed, or undo that one."
                : string.Create(CultureInfo.InvariantCulture, $"Only a part of the exercise was put on the board, {loaded.Lines.Count} lines of the journal: {problem} Undo them newest first."));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Put {loaded.Set.Count} records of an exercise on the board: {OfEach(loaded.Set)}. {(loaded.Lines.Count == 1 ? "They are one line of the journal, and one undo takes all of it away." : $"They are {loaded.Lines.Count} lines of the journal, so that nobody waits long; undo them newest first.")}"));
        return CommandLine.Done;
    }

    private static string OfEach(ExerciseSet set) => ImportedWords.OfEach([.. set.Arrays.Select(array => (array.Array, array.Things.Count))]);
}
