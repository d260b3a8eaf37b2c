using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>What a thing is tied to, as far as the reader sees both ends.</summary>
internal static class Ties
{
    public static Task<IReadOnlyList<LinkView>> OfAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken) => thing switch
    {
        Party party => OfPartyAsync(visible, party, cancellationToken),
        Source source => OfSourceAsync(visible, source, cancellationToken),
        Finding finding => OfFindingAsync(visible, finding, cancellationToken),
        StatusCard card => OfCardAsync(visible, card, cancellationToken),
        _ => Task.FromResult<IReadOnlyList<LinkView>>([]),
    };

    private static async Task<IReadOnlyList<LinkView>> OfPartyAsync(VisibleTo visible, Party party, CancellationToken cancellationToken)
    {
        var id = party.Id;
        var names = await visible.Parties.Select(other => new { other.Id, other.Name }).ToDictionaryAsync(other => other.Id, other => other.Name, cancellationToken);
        var relations = await visible.Relations.Where(relation => relation.Customer == id || relation.Supplier == id).ToListAsync(cancellationToken);
        var incidents = (await visible.Incidents.ToListAsync(cancellationToken)).Where(incident => incident.Affected.Contains(id) || incident.Root == id).ToList();
        var cards = await visible.Cards.Where(card => card.Party == id).Join(visible.Incidents, card => card.Incident, incident => incident.Id, (card, incident) => new { card, incident.Title }).ToListAsync(cancellationToken);
        return
        [
            .. relations.Where(relation => relation.Customer == id).Select(relation => new LinkView("supplied by", "relation", relation.Key, names[relation.Supplier], About(relation), relation.Key)),
            .. relations.Where(relation => relation.Supplier == id).Select(relation => new LinkView("supplies", "relation", relation.Key, names[relation.Customer], About(relation), relation.Key)),
            .. incidents.Select(incident => new LinkView(incident.Root == id ? "root of" : "affected by", "incident", incident.Key, incident.Title, incident.Phase.Words(), null)),
            .. cards.Select(pair => new LinkView("card in", "card", pair.card.Key, pair.Title, $"{pair.card.Exposure.Words()}, {pair.card.Stance.Words()}", null)),
        ];
    }

    private static async Task<IReadOnlyList<LinkView>> OfSourceAsync(VisibleTo visible, Source source, CancellationToken cancellationToken)
    {
        var id = source.Id;
        var findings = await visible.Evidence.Where(piece => piece.Source == id)
            .SelectMany(piece => visible.Findings.Where(finding => (object)finding.Id == (object)piece.Subject), (piece, finding) => new { piece.Direction, finding.Id, finding.Statement })
            .ToListAsync(cancellationToken);
        return
        [
            .. findings.Select(finding => new LinkView($"evidence {finding.Direction.Words()}", "finding", finding.Id.Value, finding.Statement, null, null)),
        ];
    }

    private static async Task<IReadOnlyList<LinkView>> OfFindingAsync(VisibleTo visible, Finding finding, CancellationToken cancellationToken)
    {
        var id = finding.Key;
        var contradictions = await visible.Contradictions.Where(contradiction => contradiction.One == id || contradiction.Other == id).ToListAsync(cancellationToken);
        var links = new List<LinkView>();
        foreach (var contradiction in contradictions.Where(contradiction => !contradiction.IsNone))
        {
            var other = contradiction.One == id ? contradiction.Other : contradiction.One;
            links.Add(new LinkView(
                contradiction.State == ContradictionState.Open ? "contradicts" : "contradicted, resolved",
                "finding",
                other,
                await Titles.OfAsync(visible, "finding", other, cancellationToken),
                contradiction.Resolution ?? contradiction.About,
                contradiction.Key));
        }

        var updates = (await visible.Updates.ToListAsync(cancellationToken)).Where(update => update.RestsOn.Contains(finding.Id));
        return [.. links, .. updates.Select(update => new LinkView("cited by update", "update", update.Key, $"No. {update.Number}: {update.Headline}", update.Audience.Words(), null))];
    }

    private static async Task<IReadOnlyList<LinkView>> OfCardAsync(VisibleTo visible, StatusCard card, CancellationToken cancellationToken)
    {
        var incident = card.Incident;
        var title = await Titles.OfAsync(visible, "incident", incident.Value, cancellationToken);
        var findings = (await visible.Findings.Where(finding => finding.Incident == incident && finding.State != FindingState.SetAside).ToListAsync(cancellationToken))
            .Where(finding => card.Party is { } party && finding.About.Contains(party));
        return
        [
            new LinkView("card in", "incident", incident.Value, title, null, null),
            .. card.Party is { } about ? [new LinkView("about", "party", about.Value, await Titles.OfAsync(visible, "party", about.Value, cancellationToken), null, null)] : Array.Empty<LinkView>(),
            .. findings.Select(finding => new LinkView("finding", "finding", finding.Key, finding.Statement, finding.State.Words(), null)),
        ];
    }

    private static string About(Relation relation) => string.Join(
        ", ",
        new[] { relation.Service, relation.State.Words(), relation.Certainty == Certainty.Confirmed ? null : relation.Certainty.Words() }.Where(part => part is not null));
}
