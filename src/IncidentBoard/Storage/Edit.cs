using IncidentBoard.Core;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Sets fields of something that is on the board. Fields that nobody else has changed meanwhile are set; where somebody has, the change is refused
/// with a <see cref="Conflict"/> that holds all three texts.
/// </summary>
/// <param name="Id">The thing.</param>
/// <param name="Fields">What to set, each with the version it was read at.</param>
public abstract record Edit<T>(Id<T> Id, IReadOnlyList<FieldEdit> Fields) : Change
    where T : Thing<T>
{
    public sealed override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Fields.GroupBy(edit => edit.Field).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return Outcome.Refuse(twice, $"\"{twice}\" is named twice. Name each field once.");
        }

        if (await desk.FindAsync(Id, cancellationToken) is not { } thing)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you. Nothing was saved.");
        }

        var versions = await desk.VersionsAsync([Id.Value], cancellationToken);
        var problems = new List<Problem>();
        foreach (var edit in Fields)
        {
            var problem = await SetAsync(desk, thing, edit, versions.GetValueOrDefault((Id.Value, edit.Field))?.Version ?? 1, cancellationToken);
            problems.AddRange(problem is null ? [] : [problem]);
        }

        problems.AddRange(problems.Count == 0 ? await CheckAsync(desk, thing, cancellationToken) : []);
        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    /// <summary>What this kind of thing asks beyond its fields' own rules, and what else its edit brings about.</summary>
    protected virtual Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, T thing, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Problem>>([]);

    /// <summary>Whether this edit sets that field.</summary>
    protected bool Sets(string field) => Fields.Any(edit => edit.Field == field);

    private static async Task<Problem?> SetAsync(Desk desk, T thing, FieldEdit edit, int version, CancellationToken cancellationToken)
    {
        if (thing.Fields.Find(edit.Field) is not { Secret: false, Fixed: false } field)
        {
            return new Problem(edit.Field, $"\"{edit.Field}\" cannot be edited.");
        }

        var theirs = field.Read(thing);
        if (field.Write(thing, edit.Value) is { } problem)
        {
            return problem;
        }

        if (version == edit.BasedOn || field.Read(thing) == theirs)
        {
            return null;
        }

        var mine = field.Read(thing);
        field.Write(thing, theirs);
        return await ConflictAsync(desk, thing, edit, theirs, mine, cancellationToken);
    }

    private static async Task<Conflict?> ConflictAsync(Desk desk, T thing, FieldEdit edit, string? theirs, string? mine, CancellationToken cancellationToken)
    {
        var key = thing.Key;

        // A field that was never changed since its thing was made has no row; whoever bases an edit on a later version of it has made that up.
        var latest = await desk.Db.Versions.AsNoTracking().SingleOrDefaultAsync(version => version.Thing == key && version.Field == edit.Field, cancellationToken)
            ?? new FieldVersion { Thing = key, Field = edit.Field, Version = 1, At = thing.Recorded };
        var basis = await desk.Db.Values.AsNoTracking()
            .Where(value => value.Thing == key && value.Field == edit.Field && value.Version == edit.BasedOn)
            .Select(value => value.New)
            .FirstOrDefaultAsync(cancellationToken);
        if (basis == mine)
        {
            // The editor changed nothing, so there is nothing to lose: theirs stays.
            return null;
        }

        var person = new Id<Core.People.Person>(latest.By);
        var by = await desk.Visible.People.Where(other => other.Id == person).Select(other => other.Name).FirstOrDefaultAsync(cancellationToken) ?? "operator";
        return new Conflict(edit.Field, $"{by} changed this while you were writing. Choose which text stays.", basis, theirs, mine, latest.Version, by, latest.At);
    }
}
