using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Takes a text out of everything the board holds: fields, journal values, drafts and published pages. The journal lines stay and still verify.
/// Backups made before keep it; the reason says so to whoever reads the journal.
/// </summary>
/// <param name="Text">What must go, word for word; at least 4 characters, so that a slip does not empty the board.</param>
public sealed record Redact(string Text) : Change
{
    private const int ShortestText = 4;

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

        var found = await RedactThingsAsync(desk, cancellationToken) + await RedactJournalAsync(desk, cancellationToken);
        found += await desk.Db.Drafts.Where(draft => draft.Text.Contains(Text)).ExecuteDeleteAsync(cancellationToken);
        await desk.Db.Snapshots.ExecuteDeleteAsync(cancellationToken);
        return found > 0 ? Outcome.Fine : Outcome.Refuse("text", "That text is nowhere on the board.");
    }

    private async Task<int> RedactThingsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var all = new Access.VisibleTo(desk.Db, Access.Reader.Operator, desk.Now);
        var found = 0;
        foreach (var noun in Nouns.All.Where(noun => noun.IsExchanged))
        {
            foreach (var thing in await noun.AllAsync(all, cancellationToken))
            {
                found += noun.Fields.Count(field => Redacted(field, thing));
            }
        }

        return found;
    }

    private bool Redacted(Field field, Thing thing) =>
        field.Kind is FieldKind.Line or FieldKind.Text
        && field.Read(thing) is { } value
        && value.Contains(Text, StringComparison.Ordinal)
        && field.Write(thing, value.Replace(Text, Mark, StringComparison.Ordinal)) is null;

    private async Task<int> RedactJournalAsync(Desk desk, CancellationToken cancellationToken) =>
        await desk.Db.Values
            .Where(value => value.Old != null && value.Old.Contains(Text))
            .ExecuteUpdateAsync(set => set.SetProperty(value => value.Old, (string?)null).SetProperty(value => value.OldSalt, (byte[]?)null).SetProperty(value => value.Redacted, true), cancellationToken)
        + await desk.Db.Values
            .Where(value => value.New != null && value.New.Contains(Text))
            .ExecuteUpdateAsync(set => set.SetProperty(value => value.New, (string?)null).SetProperty(value => value.NewSalt, (byte[]?)null).SetProperty(value => value.Redacted, true), cancellationToken);
}
