using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Boards;

/// <summary>What more people may read since yesterday, or soon may, as far as the reader saw it before.</summary>
public sealed record ShowReleases : Query<ReleasesView>
{
    private static readonly TimeSpan _listed = TimeSpan.FromHours(24);

    public override async Task<ReleasesView> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        new(await Widenings.OfAsync(visible, visible.OpenWidenings, cancellationToken), await LoweredAsync(visible, cancellationToken));

    private static async Task<Rows<LoweredView>> LoweredAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var changed = (await visible.MarkingsChangedSince(visible.Now - _listed).ToListAsync(cancellationToken)).Where(value => IsLowered(visible, value)).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        var numbers = changed.Select(value => value.Sequence).Distinct().ToArray();
        var lines = await visible.LinesOf(numbers).ToDictionaryAsync(line => line.Sequence, cancellationToken);
        var names = await visible.People.ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
        var views = new List<LoweredView>();
        foreach (var value in changed.OrderByDescending(value => value.Sequence))
        {
            // Where it was raised again since, there is nothing to tell.
            if (await Nouns.Find(value.Kind)!.FindAsync(visible, value.Thing, cancellationToken) is { } thing && Words.Of(thing.Marking) == value.New)
            {
                var line = lines[value.Sequence];
                var why = (await visible.ValuesAbout(value.Thing).Where(other => other.Sequence == value.Sequence && other.Kind == Journal.OfTheLine).ToListAsync(cancellationToken)).FirstOrDefault()?.New;
                views.Add(new LoweredView(line.Line, line.CanBeUndone, value.Kind, value.Thing, await Titles.OfAsync(visible, thing, cancellationToken), Of(value.Old), Of(value.New), why, line.Actor, names.GetValueOrDefault(line.Actor, "operator"), line.At));
            }
        }

        return views.ToRows();
    }

    // That something was stricter once is told only to those who could read it then.
    private static bool IsLowered(VisibleTo visible, JournalValue value) =>
        Of(value.Old) > Of(value.New) && (visible.Reader.IsOperator || visible.MayRead(Of(value.Old)) || visible.Reader.Named.Contains(value.Thing));

    private static Marking Of(string? text) => Words.Read<Marking>(text) ?? Marking.Clear;
}
