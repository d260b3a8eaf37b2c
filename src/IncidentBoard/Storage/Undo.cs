using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Takes a change back, as a new change. Refused, naming the field, where somebody has changed the same since.</summary>
/// <param name="Line">The journal line of the change.</param>
public sealed record Undo(Guid Line) : Change
{
    public override Act Act => Act.UndoOwn;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var line = await desk.Db.Lines.AsNoTracking().SingleOrDefaultAsync(line => line.Line == Line, cancellationToken);
        var values = line is null
            ? []
            : await desk.Db.Values.AsNoTracking()
                .Where(value => value.Sequence == line.Sequence && value.Kind != Journal.OfTheLine)
                .OrderByDescending(value => value.Ordinal)
                .ToListAsync(cancellationToken);
        var things = await ThingsAsync(desk, values, desk.Reader, cancellationToken);
        if (line?.Change == nameof(MergeParties) && await MergeParties.TwoAsync(desk.Db, line.Sequence, cancellationToken) is { Count: 2 } two && two.TrueForAll(things.ContainsKey))
        {
            // A merge moves also what its maker does not see. Whoever sees the two parties may part them again.
            var all = await ThingsAsync(desk, values, Reader.Operator, cancellationToken);
            desk.Unseen.UnionWith(all.Keys.Except(things.Keys));
            things = all;
        }

        // Whoever may not see all of it is told the same as if there were nothing, before anything else is said of it.
        if (line is null || values.Any(value => !things.ContainsKey(value.Thing)))
        {
            return Outcome.Refuse("", "There is no such change, or not all of it is open to you.");
        }

        if (Refusal(desk, line) is { } refusal)
        {
            return Outcome.Refuse([refusal]);
        }

        desk.Undoes = line;
        var made = values.Where(value => value.Field == FieldSet.Removed && value.Version == 1).Select(value => value.Thing).ToHashSet();
        var problems = values
            .Select(value => (value.Thing, Problem: TakeBack(things[value.Thing], value, isNew: made.Contains(value.Thing))))
            .Where(pair => pair.Problem is not null)
            .Select(pair => desk.Unseen.Contains(pair.Thing) ? MergeParties.InTheWay : pair.Problem!)
            .Distinct()
            .ToList();
        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    /// <summary>What the line changed, as far as its reader may see it, on the board or taken off it.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Thing>> ThingsAsync(Desk desk, IReadOnlyList<JournalValue> values, Reader reader, CancellationToken cancellationToken)
    {
        var visible = new VisibleTo(desk.Db, reader, desk.Now, removedToo: true);
        var things = new Dictionary<Guid, Thing>();
        foreach (var kind in values.GroupBy(value => value.Kind, value => value.Thing))
        {
            foreach (var thing in await Nouns.Find(kind.Key)!.FindAllAsync(visible, [.. kind.Distinct()], cancellationToken))
            {
                things.Add(thing.Key, thing);
            }
        }

        return things;
    }

    private Problem? Refusal(Desk desk, JournalLine line)
    {
        if (!line.CanBeUndone)
        {
            return new Problem("", "This change cannot be undone.");
        }

        if (line.Actor == desk.Reader.Person.Value)
        {
            return desk.Requires(line.Act);
        }

        return desk.Requires(line.Act)
            ?? desk.Requires(Act.UndoAny)
            ?? (string.IsNullOrWhiteSpace(Why) && !desk.Reader.IsOperator ? new Problem("why", "Undoing somebody else's change needs a reason.") : null);
    }

    private static Problem? TakeBack(Thing thing, JournalValue value, bool isNew)
    {
        var field = thing.Fields[value.Field];
        if (value.Redacted)
        {
            return new Problem(value.Field, $"The old value of \"{value.Field}\" was redacted, so it cannot come back.");
        }

        if (field.Secret)
        {
            return new Problem(value.Field, "Passwords are not kept, so the old one cannot come back.");
        }

        if (field.Read(thing) != value.New)
        {
            return new Problem(value.Field, $"\"{value.Field}\" was changed again since. Change it by hand, or undo the later change first.");
        }

        // What made the thing is left as it was: the thing goes off the board whole and can come back whole.
        return isNew && value.Field != FieldSet.Removed ? null : field.Write(thing, value.Old);
    }
}
