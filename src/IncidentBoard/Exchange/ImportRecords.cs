using System.Collections.Immutable;
using System.Security.Cryptography;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>
/// Puts what a file of another format holds on the board. What is there already stays as it is and is only said once more: a relation gets the file as a second
/// source, nothing is made twice. Whatever the file marks in words that mean nothing to us is RED, and names the importer and all commanders.
/// </summary>
/// <param name="File">What the file holds.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Marking">The marking of what the file does not mark.</param>
public sealed record ImportRecords(ForeignFile File, string Name, string Hash, Marking Marking = Marking.AmberStrict) : FileImport
{
    /// <summary>The keys of what was refused in the preview and is left out.</summary>
    internal ImmutableHashSet<string> Left { get; init; } = [];

    internal override Rows<RefusedRecord> RefusedInFile => File.Refused;

    internal override Rows<RefusedRecord> Remarks => File.Remarks;

    /// <summary>Takes a file for one of that format. Throws <see cref="FormatException"/> with one plain line when it is none.</summary>
    public static ImportRecords Of(IImportFormat format, ImportText file, ImportChoices choices, string name, Marking marking, CancellationToken cancellationToken) =>
        new(format.Read(file, choices, cancellationToken), name, Convert.ToHexStringLower(SHA256.HashData(file.Utf8.Span)), marking);

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var laid = await LayAsync(desk, cancellationToken);
        if (laid.Problems.Count > 0)
        {
            return Outcome.Refuse(laid.Problems.Select(pair => new Problem(pair.Record.Place, $"{pair.Record.Place}: {pair.Reason}")));
        }

        await NameCommandersAsync(desk, laid, cancellationToken);
        return Outcome.Fine;
    }

    internal override async Task<Laid> LayAsync(Desk desk, CancellationToken cancellationToken) => await new ForeignLaying(desk, this).LayAsync(cancellationToken);

    internal override FileImport Only(IReadOnlyCollection<BoardRecord> accepted, IReadOnlyCollection<BoardRecord> refused) => this with { Left = Left.Union(refused.Select(record => record.Key)) };

    /// <summary>RED is open to those who are named alone; what nobody is named on nobody could mend. The importer is named by the door.</summary>
    private static async Task NameCommandersAsync(Desk desk, Laid laid, CancellationToken cancellationToken)
    {
        var red = laid.Made.Where(pair => pair.Thing.Marking == Marking.Red).Select(pair => pair.Thing.Key).ToList();
        var commanders = red.Count == 0 ? [] : await desk.Visible.People.Where(person => person.Role == Role.Commander && !person.Disabled).Select(person => person.Id).ToListAsync(cancellationToken);
        foreach (var person in commanders.Where(person => person != desk.Reader.Person))
        {
            red.ForEach(thing => desk.Add(new Naming(desk.Ids.Next<Naming>(), thing, person)));
        }
    }
}
