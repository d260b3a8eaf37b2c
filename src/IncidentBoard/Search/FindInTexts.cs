using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Search;

/// <summary>
/// Finds things by the words in their texts among what the reader sees: kind by kind, newest first, with the passage. Order and counts come from what he sees alone: a rank
/// that weighs words by how often they occur on the whole board would tell of what is hidden.
/// </summary>
public sealed record FindInTexts(string Text) : Query<Rows<NameHits>>
{
    public override async Task<Rows<NameHits>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) => SearchWords.Match(Text) is not { } words
        ? []
        : new[]
        {
            await HoldingAsync("incident", visible, visible.Incidents, words, cancellationToken),
            await HoldingAsync("party", visible, visible.Parties, words, cancellationToken),
            await HoldingAsync("card", visible, visible.Cards, words, cancellationToken),
            await HoldingAsync("finding", visible, visible.Findings, words, cancellationToken),
            await HoldingAsync("source", visible, visible.Sources, words, cancellationToken),
            await HoldingAsync("event", visible, visible.Events, words, cancellationToken),
        }.Where(kind => kind.Hits.Count > 0).ToRows();

    private async Task<NameHits> HoldingAsync<T>(string kind, VisibleTo visible, IQueryable<T> things, string words, CancellationToken cancellationToken)
        where T : Thing<T>
    {
        var found = visible.Holding(things, words);
        var hits = new List<NameHit>();
        foreach (var thing in await found.OrderByDescending(thing => thing.Recorded).ThenBy(thing => thing.Id).Take(FindByName.Most).ToListAsync(cancellationToken))
        {
            hits.Add(new NameHit(thing.Key, await Titles.OfAsync(visible, thing, cancellationToken), Passages.In(Texts(thing), Text), Address(thing)));
        }

        return new NameHits(kind, hits.ToRows(), hits.Count < FindByName.Most ? 0 : await found.CountAsync(cancellationToken) - hits.Count);
    }

    private static IEnumerable<string> Texts(Thing thing) => thing.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text && !field.Secret).Select(field => field.Read(thing)).OfType<string>();

    private static string Address(Thing thing) => thing switch
    {
        Core.Incidents.Incident => $"incidents/{thing.Key:N}",
        Core.Parties.Party => $"parties?open=party:{thing.Key:N}",
        Core.Cards.StatusCard card => $"incidents/{card.Incident}?open=card:{thing.Key:N}",
        Core.Findings.Finding => $"findings?open=finding:{thing.Key:N}",
        Core.Sources.Source => $"sources/{thing.Key:N}",
        _ => $"timeline?open=event:{thing.Key:N}",
    };
}
