using System.CommandLine;
using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Exchange;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>export</c>: writes what is on the board to a file, all of it or up to a marking. A server may run meanwhile.</summary>
internal static class Export
{
    public static Command Verb(Option<string?> data)
    {
        var format = new Option<string>("--format") { Description = "json: our own JSON, which loses nothing.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var file = new Option<string>("--out") { Description = "The file to write. It must not exist yet.", HelpName = "FILE", Required = true };
        var ceiling = new Option<string?>("--ceiling") { Description = "The strictest marking that goes out, such as TLP:GREEN. Without it everything does.", HelpName = "LABEL" };
        var verb = new Command("export", "Write what is on the board to a file.") { format, file, ceiling };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            Settings.DataFolder(parsed.GetValue(data)), parsed.GetValue(file)!, parsed.GetValue(ceiling), parsed.InvocationConfiguration.Output, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string file, string? ceiling, TextWriter output, CancellationToken cancellationToken)
    {
        var reader = ceiling is null ? Reader.Operator : Reader.Operator.Under(MarkingLabel.Read(ceiling));
        using var board = ReadOnlyBoard.OpenFolder(folder, TimeProvider.System);
        var bytes = await board.ReadAsync(reader, new ExportBoard(), cancellationToken);
        var (all, shown) = (await board.ReadAsync(Reader.Operator, new CountThings(), cancellationToken), await board.ReadAsync(reader, new CountThings(), cancellationToken));
        await NewFile.WriteAsync(file, bytes, cancellationToken);
        var withheld = all.Where(count => count.Value > shown[count.Key]).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value - shown[count.Key]} {count.Key}")).ToList();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Exported {shown.Values.Sum()} records to {Path.GetFullPath(file)}.{(withheld.Count == 0 ? "" : $" Withheld: {string.Join(", ", withheld)}.")}"));
        return CommandLine.Done;
    }
}
