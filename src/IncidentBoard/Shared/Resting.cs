using IncidentBoard.Access;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>What rests on findings, as far as the reader sees it: what would have to be looked at again if a finding fell.</summary>
internal static class Resting
{
    /// <summary>What rests on each of the findings; published updates first, for those have left the room.</summary>
    public static async Task<ILookup<Guid, RestingView>> OnAsync(VisibleTo visible, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken)
    {
        var keys = findings.Select(finding => finding.Key).ToArray();
        var ids = findings.Select(finding => finding.Id).ToHashSet();
        var found = new List<(Guid Finding, RestingView View)>();

        // Updates are few and each names its findings in one field, so they are looked through here.
        found.AddRange((await visible.Updates.OrderByDescending(update => update.PublishedAt).ToListAsync(cancellationToken)).SelectMany(update => update.RestsOn.Where(ids.Contains).Select(finding =>
            (finding.Value, new RestingView("published update", "update", update.Key, $"No. {update.Number}: {update.Headline}", update.Withdrawn is null ? update.Audience.Words() : $"{update.Audience.Words()}, withdrawn")))));
        found.AddRange(await CardsAsync(visible, findings, cancellationToken));
        found.AddRange(await AnswersAsync(visible, keys, cancellationToken));
        found.AddRange((await visible.Contradictions.Where(contradiction => keys.Contains(contradiction.One) || keys.Contains(contradiction.Other)).ToListAsync(cancellationToken))
            .Where(contradiction => !contradiction.IsNone)
            .SelectMany(contradiction => new[] { contradiction.One, contradiction.Other }.Where(side => keys.Contains(side)).Select(side => (side, new RestingView("contradiction", "contradiction", contradiction.Key, contradiction.About, contradiction.State.Words())))));
        found.AddRange((await visible.Assertions.Where(assertion => assertion.Finding != null).ToListAsync(cancellationToken)).Where(assertion => ids.Contains(assertion.Finding!.Value))
            .Select(assertion => (assertion.Finding!.Value.Value, new RestingView("word of a party", "assertion", assertion.Key, assertion.Statement, assertion.Course.Words()))));
        found.AddRange((await visible.Asks.Where(ask => ask.Subject != null && ask.State == AskState.Open && keys.Contains(ask.Subject.Value)).ToListAsync(cancellationToken))
            .Select(ask => (ask.Subject!.Value, new RestingView("open question", "ask", ask.Key, ask.Question, null))));
        return found.ToLookup(pair => pair.Finding, pair => pair.View);
    }

    private static async Task<IEnumerable<(Guid, RestingView)>> CardsAsync(VisibleTo visible, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken)
    {
        var incidents = findings.Where(finding => finding.Incident is not null && !finding.About.IsEmpty).Select(finding => finding.Incident!.Value).Distinct().ToArray();
        if (incidents.Length == 0)
        {
            return [];
        }

        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var cards = (await visible.Cards.Where(card => incidents.Contains(card.Incident) && card.Party != null).ToListAsync(cancellationToken)).ToLookup(card => (card.Incident, card.Party!.Value));
        return
            from finding in findings
            let incident = finding.Incident
            where incident is not null
            from party in finding.About
            from card in cards[(incident.Value, party)]
            select (finding.Key, new RestingView("card", "card", card.Key, names[party], card.Headline));
    }

    private static async Task<IEnumerable<(Guid, RestingView)>> AnswersAsync(VisibleTo visible, Guid[] findings, CancellationToken cancellationToken)
    {
        var judged = await visible.Bearings.Where(bearing => bearing.Consistency != Consistency.NotAssessed).Select(bearing => new { bearing.Item, bearing.Answer, bearing.Consistency }).ToListAsync(cancellationToken);
        if (judged.Count == 0)
        {
            return [];
        }

        var subjects = (await visible.Evidence.Where(piece => findings.Contains(piece.Subject)).Select(piece => new { piece.Id, piece.Subject }).ToListAsync(cancellationToken)).ToDictionary(piece => piece.Id.Value, piece => piece.Subject);
        var asked = findings.ToHashSet();
        var answers = await visible.Answers.ToDictionaryAsync(answer => answer.Id, cancellationToken);
        return
            from bearing in judged
            let finding = subjects.TryGetValue(bearing.Item, out var subject) ? subject : bearing.Item
            where asked.Contains(finding)
            select (finding, new RestingView("weighed answer", "answer", bearing.Answer.Value, answers[bearing.Answer].Statement, bearing.Consistency.Words()));
    }
}
