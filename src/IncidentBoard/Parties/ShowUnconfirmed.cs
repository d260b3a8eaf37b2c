using IncidentBoard.Access;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>The next relation that waits for somebody's word, supplier by supplier, and how many there are.</summary>
/// <param name="At">The one in hand, which stays in hand when somebody else settles it; none for the next.</param>
/// <param name="Skipped">Those that come last.</param>
public sealed record ShowUnconfirmed(Guid? At, Rows<Guid> Skipped) : Query<QueueView>
{
    public override Act Act => Act.Relate;

    public override async Task<QueueView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var names = await visible.Parties.Select(party => new { party.Id, party.Name, party.PartyKind }).ToDictionaryAsync(party => party.Id, cancellationToken);
        var waiting = (await visible.Relations.Where(relation => relation.Certainty == Certainty.Unconfirmed).Select(relation => new { relation.Id, relation.Customer, relation.Supplier }).ToListAsync(cancellationToken))
            .OrderBy(relation => names[relation.Supplier].Name, StringComparer.OrdinalIgnoreCase).ThenBy(relation => names[relation.Customer].Name, StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Id)
            .Select(relation => relation.Id.Value).ToList();
        var skipped = Skipped.Intersect(waiting).ToHashSet();
        var at = At ?? waiting.Find(relation => !skipped.Contains(relation));
        var id = new Core.Id<Relation>(at);
        return await visible.Relations.SingleOrDefaultAsync(relation => relation.Id == id, cancellationToken) is { } relation
            ? new QueueView(waiting.Count, skipped.Count, await ItemAsync(visible, relation, party => (party, names[party].Name, names[party].PartyKind), cancellationToken))
            : At is null ? new QueueView(waiting.Count, skipped.Count, null) : await (this with { At = null }).RunAsync(visible, cancellationToken);
    }

    private static async Task<QueueItem> ItemAsync(VisibleTo visible, Relation relation, Func<Core.Id<Party>, (Core.Id<Party>, string, PartyKind)> party, CancellationToken cancellationToken)
    {
        var (id, customer, supplier) = (relation.Id, relation.Customer, relation.Supplier);
        var evidence = await EvidenceOf.AboutAsync(visible, [relation.Key], cancellationToken);
        return new QueueItem(
            id,
            party(customer),
            party(supplier),
            relation.Service,
            relation.State,
            relation.Since,
            relation.Until,
            relation.DataClasses.ToRows(),
            relation.Note,
            relation.Marking,
            relation.Certainty == Certainty.Unconfirmed,
            await visible.Relations.CountAsync(other => other.Id != id && (other.Customer == customer || other.Supplier == customer), cancellationToken),
            await visible.Relations.CountAsync(other => other.Id != id && (other.Customer == supplier || other.Supplier == supplier), cancellationToken),
            await visible.Relations.AnyAsync(other => other.Customer == supplier && other.Supplier == customer, cancellationToken),
            evidence.Views[relation.Key].ToRows());
    }
}
