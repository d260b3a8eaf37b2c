using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Takes a text out of everything the board holds: fields, journal values, drafts, published pages and the search index. The journal lines stay and still verify.
/// Backups made before keep it; the reason says so to whoever reads the journal.
/// </summary>
/// <param name="Text">What must go, word for word; at least 4 characters, so that a slip does not empty the board.</param>
public sealed record Redact(string Text) : Change
{
    private const int ShortestText = 4;

    /// <summary>The field under which the line of a redaction names what it took out of the journal.</summary>
    public const string Gone = "redacted";

    /// <summary>What stands where the text was.</summary>
    public const string Mark = "[redacted]";

    public override Act Act => Act.Command;

    public override bool CanBeUndone => false;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Why))
        {
            return Outcome.Refuse("why", "Redacting needs a reason. Say what kind of text it is, not the text itself.");
        }

        if (Text.Trim().Length < ShortestText || Why.Contains(Text, StringComparison.Ordinal))
        {
            return Outcome.Refuse("text", "Give the text to remove, at least 4 characters, and do not repeat it in the reason.");
        }

        var things = await RedactThingsAsync(desk, cancellationToken);
        var sources = things.OfType<Source>().ToHashSet();
        var pieces = await new RedactMarks(desk, Text).FollowAsync(sources, cancellationToken);
        var originals = await RedactSources.FollowAsync(desk, sources, Text, cancellationToken);
        var values = await RedactJournalAsync(desk, originals, pieces, cancellationToken);
        var drafts = await desk.Db.Drafts.Where(draft => draft.Text.Contains(Text)).ExecuteDeleteAsync(cancellationToken);
        await desk.Db.Snapshots.ExecuteDeleteAsync(cancellationToken);
        await SearchIndex.ForgetAsync(desk.Db, cancellationToken);
        if (things.Count + originals.Count + values.Count + drafts == 0)
        {
            return Outcome.Refuse("text", "That text is nowhere on the board.");
        }

        // A value that is gone counts as tampering unless a line says so.
        desk.Notes.Add((Gone, values.Count == 0 ? JournalChain.Nothing : string.Join(',', values)));
        return Outcome.Fine;
    }

    private async Task<IReadOnlyCollection<Thing>> RedactThingsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var all = new VisibleTo(desk.Db, Reader.Operator, desk.Now, removedToo: true);
        var found = new List<Thing>();
        foreach (var noun in Nouns.All.Where(noun => noun is not NounOf<Original>))
        {
            foreach (var thing in await noun.AllAsync(all, cancellationToken))
            {
                found.AddRange(IsRewritten(thing, Text, noun.Fields) ? [thing] : []);
            }
        }

        return found;
    }

    /// <summary>Takes the text out of these fields of a thing. Every field that holds it is written anew, not only the first.</summary>
    internal static bool IsRewritten(Thing thing, string text, IEnumerable<Field> fields) => fields.Where(field => IsRewritten(thing, text, field)).ToList() is { Count: > 0 };

    private static bool IsRewritten(Thing thing, string text, Field field) =>
        field.Kind is FieldKind.Line or FieldKind.Text
        && !field.Secret
        && field.Read(thing) is { } value
        && value.Contains(text, StringComparison.Ordinal)
        && (field.Write(thing, value.Replace(text, Mark, StringComparison.Ordinal)) is null || field.Write(thing, Mark) is null);

    private async Task<IReadOnlyList<string>> RedactJournalAsync(Desk desk, IReadOnlyCollection<Guid> originals, IReadOnlyCollection<Guid> pieces, CancellationToken cancellationToken)
    {
        var quoted = RedactMarks.Quoted.ToArray();
        // What earlier redactions name must stay: it says which values are gone for a reason.
        var values = desk.Db.Values.Where(value => value.Kind != Journal.OfTheLine || value.Field != Gone);
        var (old, now) = (
            values.Where(value => value.Old != null && (value.Old.Contains(Text) || (quoted.Contains(value.Field) && pieces.Contains(value.Thing)))),
            values.Where(value => value.New != null && (value.New.Contains(Text) || (value.Field == RedactSources.Content && originals.Contains(value.Thing)) || (quoted.Contains(value.Field) && pieces.Contains(value.Thing)))));
        var names = await NamesAsync(old, isOld: true, cancellationToken);
        names.AddRange(await NamesAsync(now, isOld: false, cancellationToken));
        await old.ExecuteUpdateAsync(set => set.SetProperty(value => value.Old, (string?)null).SetProperty(value => value.OldSalt, (byte[]?)null).SetProperty(value => value.Redacted, true), cancellationToken);
        await now.ExecuteUpdateAsync(set => set.SetProperty(value => value.New, (string?)null).SetProperty(value => value.NewSalt, (byte[]?)null).SetProperty(value => value.Redacted, true), cancellationToken);
        return names;
    }

    private static async Task<List<string>> NamesAsync(IQueryable<JournalValue> values, bool isOld, CancellationToken cancellationToken) =>
        [.. (await values.Select(value => new { value.Sequence, value.Ordinal }).ToListAsync(cancellationToken)).Select(value => StoredValues.Name(value.Sequence, value.Ordinal, isOld))];
}
