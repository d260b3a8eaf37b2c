using IncidentBoard.Core;
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
        if (line is null)
        {
            return Outcome.Refuse("", "There is no such change.");
        }

        if (Refusal(desk, line) is { } refusal)
        {
            return Outcome.Refuse([refusal]);
        }

        var values = await desk.Db.Values.AsNoTracking()
            .Where(value => value.Sequence == line.Sequence && value.Kind != Journal.OfTheLine)
            .OrderByDescending(value => value.Ordinal)
            .ToListAsync(cancellationToken);
        desk.Undoes = line;
        var problems = new List<Problem>();
        foreach (var value in values)
        {
            if (await TakeBackAsync(desk, value, cancellationToken) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
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

    private static async Task<Problem?> TakeBackAsync(Desk desk, JournalValue value, CancellationToken cancellationToken)
    {
        var noun = Nouns.Find(value.Kind)!;
        var thing = await noun.FindAnyAsync(desk.Db, value.Thing, cancellationToken);
        if (thing is null || (!thing.Removed && await noun.FindAsync(desk.Visible, value.Thing, cancellationToken) is null))
        {
            return new Problem(value.Field, "There is no such change.");
        }

        var field = noun.Fields[value.Field];
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
        return value.Version == 1 && value.Old is null && IsOfANewThing(desk, value) ? null : field.Write(thing, value.Old);
    }

    private static bool IsOfANewThing(Desk desk, JournalValue value) =>
        desk.Db.Values.AsNoTracking().Any(made => made.Sequence == value.Sequence && made.Thing == value.Thing && made.Field == Core.Fields.FieldSet.Removed && made.Version == 1);
}
