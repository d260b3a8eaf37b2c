using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What there is one of for each place: a relation for customer, supplier and service; a card for a party in an incident.</summary>
internal static class TwiceRule
{
    public static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var problems = new List<(Thing, Problem)>();
        var present = touched.Select(pair => pair.Now).Where(thing => !thing.Removed).ToList();
        var relations = present.OfType<Relation>().ToLookup(relation => (relation.Customer, relation.Supplier, relation.Service));
        foreach (var relation in Placed<Relation>(touched, relation => (relation.Customer, relation.Supplier, relation.Service)))
        {
            // The first of two in one change is fine; the second is one too many.
            if (relations[(relation.Customer, relation.Supplier, relation.Service)].First() != relation
                || await desk.Db.Set<Relation>().AsNoTracking().AnyAsync(
                    other => other.Id != relation.Id && !other.Removed && other.Customer == relation.Customer && other.Supplier == relation.Supplier && other.Service == relation.Service,
                    cancellationToken))
            {
                problems.Add((relation, new Problem("service", "This relation is on the board already: there is one for each customer, supplier and service. Edit that one.")));
            }
        }

        var cards = present.OfType<StatusCard>().ToLookup(card => (card.Incident, card.Party));
        foreach (var card in Placed<StatusCard>(touched, card => (card.Incident, card.Party)))
        {
            if (cards[(card.Incident, card.Party)].First() != card
                || await desk.Db.Set<StatusCard>().AsNoTracking().AnyAsync(
                    other => other.Id != card.Id && !other.Removed && other.Incident == card.Incident && other.Party == card.Party, cancellationToken))
            {
                problems.Add((card, new Problem("party", "This party has a card in this incident already. Edit that one.")));
            }
        }

        return problems;
    }

    /// <summary>What the change put in its place: new there, moved there, or back on the board. Most edits move nothing, and then nothing needs to be asked.</summary>
    private static IEnumerable<T> Placed<T>(IReadOnlyList<(Thing Now, Thing? Before)> touched, Func<T, object> place)
        where T : Thing =>
        from pair in touched
        where pair.Now is T { Removed: false } now && (pair.Before is not T { Removed: false } before || !place(before).Equals(place(now)))
        select (T)pair.Now;
}
