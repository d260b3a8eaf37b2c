using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Admin;

/// <summary>The last lines of the whole journal, newest first. Who changed what kind of thing is shown of all; values only of things that the reader sees.</summary>
public sealed record ShowJournal : Query<Rows<AuditLine>>
{
    /// <summary>Lines shown.</summary>
    public const int Most = 200;

    /// <summary>An import changes thousands of values in one line.</summary>
    private const int MostValues = 40;

    public override Act Act => Act.Audit;

    public override async Task<Rows<AuditLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var lines = await visible.Lines.OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(cancellationToken);
        var least = lines.Count == 0 ? 0 : lines[^1].Sequence;
        var values = (await visible.Values.Where(value => value.Sequence >= least && value.Field != FieldSet.Removed && value.Ordinal < 1000)
            .OrderBy(value => value.Ordinal).ToListAsync(cancellationToken)).ToLookup(value => value.Sequence);
        var names = await visible.People.ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
        var open = new Dictionary<Guid, bool>();
        var shown = new List<AuditLine>();
        foreach (var line in lines)
        {
            shown.Add(await LineAsync(visible, line, [.. values[line.Sequence]], names, open, cancellationToken));
        }

        return shown.ToRows();
    }

    private static async Task<AuditLine> LineAsync(VisibleTo visible, JournalLine line, List<JournalValue> values, Dictionary<Guid, string> names, Dictionary<Guid, bool> open, CancellationToken cancellationToken)
    {
        var why = values.FirstOrDefault(value => value.Kind == Journal.OfTheLine)?.New;
        var seen = new List<AuditValue>();
        var changed = values.Where(value => value.Kind != Journal.OfTheLine).ToList();
        foreach (var value in changed.Take(MostValues))
        {
            if (await IsOpenAsync(visible, value, open, cancellationToken))
            {
                seen.Add(new AuditValue(value.Kind, value.Field, value.Old, value.New, value.Redacted));
            }
        }

        // A reason can say what the thing says, so it is read by those who read the thing.
        return new AuditLine(line.Sequence, line.At, names.GetValueOrDefault(line.Actor, "operator"), line.Change, seen.Count > 0 || changed.Count == 0 ? why : null, seen.ToRows(), changed.Count - seen.Count);
    }

    private static async Task<bool> IsOpenAsync(VisibleTo visible, JournalValue value, Dictionary<Guid, bool> open, CancellationToken cancellationToken)
    {
        if (!open.TryGetValue(value.Thing, out var isOpen))
        {
            isOpen = Nouns.Find(value.Kind) is { } noun && await noun.FindAsync(visible, value.Thing, cancellationToken) is not null;
            open.Add(value.Thing, isOpen);
        }

        return isOpen;
    }
}
