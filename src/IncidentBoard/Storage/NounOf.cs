using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

internal sealed class NounOf<T>(string kind, string plural, FieldSet fields, Func<VisibleTo, IQueryable<T>> visible, Func<Id<T>, T> empty, bool isExchanged = true)
    : Noun(kind, plural, fields, isExchanged)
    where T : Thing<T>
{
    /// <summary>SQLite takes 32,766 parameters in one statement; some of them are the reader's.</summary>
    private const int MostAtOnce = 10_000;

    public override async Task<Thing?> FindAsync(VisibleTo to, Guid id, CancellationToken cancellationToken)
    {
        var key = new Id<T>(id);
        return await visible(to).SingleOrDefaultAsync(thing => thing.Id == key, cancellationToken);
    }

    public override async Task<IReadOnlyList<Thing>> FindAllAsync(VisibleTo to, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new List<Thing>();
        foreach (var some in ids.Chunk(MostAtOnce))
        {
            var keys = some.Select(id => new Id<T>(id)).ToArray();
            found.AddRange(await visible(to).Where(thing => keys.Contains(thing.Id)).ToListAsync(cancellationToken));
        }

        return found;
    }

    public override async Task<IReadOnlyList<Thing>> AllAsync(VisibleTo to, CancellationToken cancellationToken) =>
        await visible(to).OrderBy(thing => thing.Id).ToListAsync(cancellationToken);

    public override Thing Empty(Guid id) => empty(new Id<T>(id));

    internal override async Task<HashSet<Guid>> KeysAsync(BoardDb db, CancellationToken cancellationToken) =>
        [.. (await db.Set<T>().Select(thing => thing.Id).ToListAsync(cancellationToken)).Select(id => id.Value)];

    internal override async Task<IReadOnlyList<Thing>> NamingAsync(BoardDb db, IReadOnlyCollection<Field> fields, Guid id, CancellationToken cancellationToken)
    {
        if (fields.Count == 0)
        {
            return [];
        }

        // Lists of ids stand in one column, so the text is looked through; a column is called as its field, with a capital.
        var columns = fields.Select(field => $"instr(\"{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}\", {{0}}) > 0");
        var sql = $"SELECT * FROM \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" WHERE {string.Join(" OR ", columns)}";
        return await db.Set<T>().FromSqlRaw(sql, id.ToString("N")).ToListAsync(cancellationToken);
    }

    internal override async Task<Thing?> FindAnyAsync(BoardDb db, Guid id, CancellationToken cancellationToken)
    {
        var key = new Id<T>(id);
        return await db.Set<T>().SingleOrDefaultAsync(thing => thing.Id == key, cancellationToken);
    }
}
