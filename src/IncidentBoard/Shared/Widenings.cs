using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>The wishes to widen a marking that wait for a second person, as one reader sees them.</summary>
internal static class Widenings
{
    public static async Task<Rows<WideningView>> OfAsync(VisibleTo visible, IQueryable<Widening> wishes, CancellationToken cancellationToken)
    {
        var open = await wishes.OrderBy(wish => wish.Recorded).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return [];
        }

        var names = await visible.People.ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var views = new List<WideningView>();
        foreach (var wish in open)
        {
            if (await Nouns.Find(wish.ThingKind)!.FindAsync(visible, wish.Thing, cancellationToken) is { } thing)
            {
                var title = await Titles.OfAsync(visible, thing, cancellationToken);
                views.Add(new WideningView(wish.Id, wish.ThingKind, wish.Thing, title, thing.Marking, wish.To, wish.Reason, wish.By, names.GetValueOrDefault(wish.By, "somebody"), wish.Recorded));
            }
        }

        return views.ToRows();
    }
}
