using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// The relations that people have rejected, or turned round, as the journal remembers them: what a file says once more of them was answered already.
/// Only what the reader sees counts, or would see if it were on the board.
/// </summary>
/// <param name="Rejected">The places of those that were rejected.</param>
/// <param name="Turned">The relations that were turned round, by the places that they had before.</param>
internal sealed record SettledRelations(IReadOnlySet<(Guid Customer, Guid Supplier, string Service)> Rejected, IReadOnlyDictionary<(Guid Customer, Guid Supplier, string Service), Guid> Turned)
{
    /// <summary>The verb of the change that rejects one.</summary>
    public const string Reject = "RejectRelation";

    /// <summary>The verb of the change that turns one round.</summary>
    public const string Turn = "TurnRelation";

    public static async Task<SettledRelations> OfAsync(Desk desk, CancellationToken cancellationToken)
    {
        var seen = new VisibleTo(desk.Db, desk.Reader, desk.Now, removedToo: true).Relations;
        var (rejecting, turning) = (Things(desk, Reject, FieldSet.Removed), Things(desk, Turn, "supplier"));
        var rejected = await seen.Where(relation => relation.Removed && rejecting.Any(thing => (object)thing == (object)relation.Id)).ToListAsync(cancellationToken);
        var last = await LastRemovalsAsync(desk, [.. rejected.Select(relation => relation.Key)], cancellationToken);
        var turned = await seen.Where(relation => !relation.Removed && relation.Certainty != Certainty.Unconfirmed && turning.Any(thing => (object)thing == (object)relation.Id)).ToListAsync(cancellationToken);
        return new SettledRelations(
            rejected.Where(relation => last[relation.Key] == Reject).Select(relation => Place(relation.Customer, relation.Supplier, relation.Service)).ToHashSet(),
            turned.GroupBy(relation => Place(relation.Supplier, relation.Customer, relation.Service)).ToDictionary(same => same.Key, same => same.First().Key));
    }

    public static (Guid Customer, Guid Supplier, string Service) Place(Id<Party> customer, Id<Party> supplier, string? service) => (customer.Value, supplier.Value, service?.ToUpperInvariant() ?? "");

    /// <summary>By which change each went off the board last: one that was rejected may have come back, and gone again for another reason.</summary>
    private static async Task<IReadOnlyDictionary<Guid, string>> LastRemovalsAsync(Desk desk, Guid[] relations, CancellationToken cancellationToken)
    {
        var removals =
            from value in desk.Db.Values
            join line in desk.Db.Lines on value.Sequence equals line.Sequence
            where relations.Contains(value.Thing) && value.Field == FieldSet.Removed && value.New == "true"
            select new { value.Thing, value.Sequence, line.Change };
        return (await removals.ToListAsync(cancellationToken)).GroupBy(removal => removal.Thing).ToDictionary(same => same.Key, same => same.MaxBy(removal => removal.Sequence)!.Change);
    }

    private static IQueryable<Guid> Things(Desk desk, string change, string field) =>
        from value in desk.Db.Values
        join line in desk.Db.Lines on value.Sequence equals line.Sequence
        where line.Change == change && value.Field == field && value.Kind == "relation"
        select value.Thing;
}
