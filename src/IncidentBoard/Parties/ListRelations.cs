using IncidentBoard.Access;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>The relations that match, a page at a time.</summary>
/// <param name="Text">Words that occur in the names of the two or in the service.</param>
/// <param name="Page">From 1.</param>
public sealed record ListRelations(string? Text, RelationState? State, Certainty? Certainty, SortBy<RelationColumn> Sort, int Page) : Query<ListPage<RelationLine>>
{
    public override async Task<ListPage<RelationLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var relations = await visible.Relations.ToListAsync(cancellationToken);
        var sought = new Sought(Text);
        var matching = relations
            .Where(relation => (State is null || relation.State == State) && (Certainty is null || relation.Certainty == Certainty))
            .Where(relation => sought.In(names[relation.Customer], names[relation.Supplier], relation.Service))
            .Select(relation => new RelationLine(
                relation.Id,
                (relation.Customer, names[relation.Customer]),
                (relation.Supplier, names[relation.Supplier]),
                relation.Service,
                relation.State,
                relation.Certainty,
                relation.DataClasses.ToRows(),
                relation.Criticality,
                relation.Marking,
                relation.Recorded))
            .ToList();
        var (items, number) = Paging.Cut(Sorted(matching), Page);
        return new ListPage<RelationLine>(items.ToRows(), number, matching.Count, relations.Count);
    }

    private List<RelationLine> Sorted(IEnumerable<RelationLine> relations)
    {
        var sorted = Sort.Column switch
        {
            RelationColumn.Customer => Sort.Apply(relations, relation => relation.Customer.Name, StringComparer.OrdinalIgnoreCase),
            RelationColumn.Supplier => Sort.Apply(relations, relation => relation.Supplier.Name, StringComparer.OrdinalIgnoreCase),
            RelationColumn.Service => Sort.Apply(relations, relation => relation.Service, StringComparer.OrdinalIgnoreCase),
            RelationColumn.State => Sort.Apply(relations, relation => relation.State),
            RelationColumn.Certainty => Sort.Apply(relations, relation => relation.Certainty),
            RelationColumn.Criticality => Sort.Apply(relations, relation => relation.Criticality ?? 0),
        };
        return [.. sorted.ThenBy(relation => relation.Customer.Name, StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Supplier.Name, StringComparer.OrdinalIgnoreCase).ThenBy(relation => relation.Id)];
    }
}
