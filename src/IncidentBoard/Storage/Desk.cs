using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Where a change works: what its maker may see, and a place for what is new. Nothing leaves the desk before the door has looked at all of it.</summary>
public sealed class Desk
{
    private static readonly Func<BoardDb, Guid, IAsyncEnumerable<FieldVersion>> _versionsOf =
        EF.CompileAsyncQuery((BoardDb db, Guid thing) => db.Versions.Where(version => version.Thing == thing));

    private readonly BoardDb _db;
    private readonly Dictionary<(Guid Thing, string Field), FieldVersion> _versions = [];
    private readonly HashSet<Guid> _versioned = [];

    internal Desk(BoardDb db, Reader reader, DateTimeOffset now, Ids ids)
    {
        (_db, Reader, Now, Ids) = (db, reader, now, ids);
        Visible = new VisibleTo(db, reader, now);
    }

    public Reader Reader { get; }

    /// <summary>The one time that everything in this change carries, UTC.</summary>
    public DateTimeOffset Now { get; }

    public Ids Ids { get; }

    /// <summary>What the maker of the change may see, as it was before the change.</summary>
    public VisibleTo Visible { get; }

    /// <summary>The line that this change takes back, when it does so.</summary>
    internal JournalLine? Undoes { get; set; }

    /// <summary>What the journal line says of the change itself, beside the values that it changed.</summary>
    internal List<(string Field, string Value)> Notes { get; } = [];

    /// <summary>What the change moves although its maker does not see it: the door judges it by no right of his, and never speaks of it.</summary>
    internal HashSet<Guid> Unseen { get; } = [];

    internal BoardDb Db => _db;

    /// <summary>The thing, if it is there and its maker may see it. To whom it is hidden it is not there.</summary>
    public async Task<T?> FindAsync<T>(Id<T> id, CancellationToken cancellationToken)
        where T : Thing<T> =>
        (T?)(Made().FirstOrDefault(thing => thing is T && thing.Key == id.Value) ?? await Nouns.Of<T>().FindAsync(Visible, id.Value, cancellationToken));

    /// <summary>Puts something new on the board.</summary>
    /// <param name="recorded">When the board first held it, for what comes from another board; otherwise now.</param>
    public T Add<T>(T thing, DateTimeOffset? recorded = null)
        where T : Thing
    {
        Stamp.Recorded(thing, recorded ?? Now);
        _db.Add(thing);
        return thing;
    }

    /// <summary>Takes something new off the desk again, as if it had never lain there.</summary>
    public void Withdraw(Thing thing) => _db.Entry(thing).State = EntityState.Detached;

    /// <summary>What speaks against all that lies on the desk, as the door will judge it.</summary>
    internal Task<IReadOnlyList<(Thing Thing, Problem Problem)>> ProblemsAsync(Change change, CancellationToken cancellationToken) =>
        Rules.ProblemsAsync(this, change, Touched(), cancellationToken);

    /// <summary>Sets fields of something new or found, by name. Returns what is wrong with the values.</summary>
    public static ImmutableArray<Problem> Fill(Thing thing, params IEnumerable<(string Field, string? Value)> values) =>
        [.. values.Select(pair => thing.Fields[pair.Field].Write(thing, pair.Value)).OfType<Problem>()];

    /// <summary>The thing as it was before this change.</summary>
    public T Before<T>(T thing)
        where T : Thing => (T)_db.Entry(thing).OriginalValues.ToObject();

    /// <summary>Takes something off the board; it stays in the journal.</summary>
    public static void Remove(Thing thing) => thing.Fields[FieldSet.Removed].Write(thing, "true");

    /// <summary>The versions of the fields of these things, of those that were changed since they were made. Each thing is read once: the journal asks again for what an edit asked.</summary>
    internal async Task<Dictionary<(Guid Thing, string Field), FieldVersion>> VersionsAsync(IEnumerable<Guid> things, CancellationToken cancellationToken)
    {
        foreach (var thing in things.Where(_versioned.Add))
        {
            await foreach (var version in _versionsOf(_db, thing).WithCancellation(cancellationToken))
            {
                _versions.Add((version.Thing, version.Field), version);
            }
        }

        return _versions;
    }

    /// <summary>All ids of that kind that are taken, also by what is hidden or removed: new things must not take them again.</summary>
    public Task<HashSet<Guid>> KeysAsync(Noun noun, CancellationToken cancellationToken) => noun.KeysAsync(_db, cancellationToken);

    /// <summary>Whether a thing is marked RED, also when it is hidden from the maker of the change. For break-glass alone.</summary>
    public async Task<bool> IsRedAsync(Noun noun, Guid id, CancellationToken cancellationToken) =>
        await noun.FindAnyAsync(_db, id, cancellationToken) is { Marking: Marking.Red, Removed: false };

    /// <summary>Whoever works on an incident belongs to it from then on.</summary>
    public async Task JoinAsync(Id<Incident>? incident, CancellationToken cancellationToken)
    {
        if (incident is not { } joined || Reader.IsOperator || Reader.Role is Role.Viewer or Role.Administrator)
        {
            return;
        }

        // Every edit of a card asks this, so what is known of the reader already is not asked of the file.
        var there = Reader.Member.Contains(joined)
            || Made().OfType<Membership>().Any(membership => membership.Incident == joined && membership.Person == Reader.Person)
            || await Visible.Memberships.AnyAsync(membership => membership.Incident == joined && membership.Person == Reader.Person, cancellationToken);
        if (!there)
        {
            Add(new Membership(Ids.Next<Membership>(), joined, Reader.Person, IncidentRole.Member));
        }
    }

    /// <summary>Refused when the maker may not do that, otherwise nothing.</summary>
    public Problem? Requires(Act act, string field = "") => Reader.May(act) ? null : new Problem(field, Permissions.Refusal(act));

    /// <summary>Everything that the change touched, as it is and as it was; no before for what is new.</summary>
    internal IReadOnlyList<(Thing Now, Thing? Before)> Touched() =>
        [.. _db.ChangeTracker.Entries<Thing>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => (entry.Entity, entry.State == EntityState.Added ? null : (Thing)entry.OriginalValues.ToObject()))];

    internal IEnumerable<Thing> Made() =>
        _db.ChangeTracker.Entries<Thing>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
