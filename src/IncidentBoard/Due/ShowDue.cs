using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Due;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Due;

/// <summary>What is due in open incidents: promised words, wanted decisions, asked answers.</summary>
/// <param name="Exercises">Whether what belongs to drills is shown as well.</param>
/// <param name="Kind">One kind alone; none for all.</param>
public sealed record ShowDue(Whose Whose, bool Exercises, DueKind? Kind) : Query<DueView>
{
    /// <summary>What is mine depends on who I am.</summary>
    public override bool IsShared => Whose != Whose.Mine;

    public override async Task<DueView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.Where(incident => incident.Phase != Phase.Closed).ToDictionaryAsync(incident => incident.Id, cancellationToken);
        var lines = (await OnCardsAsync(visible, incidents, cancellationToken)).Concat(await AskedAsync(visible, incidents, cancellationToken));
        return new DueView(lines
            .Where(line => (Kind is null || line.Kind == Kind) && (Exercises || !line.Exercise) && IsFor(visible.Reader, line))
            .OrderBy(line => line.By ?? DateTimeOffset.MaxValue)
            .ThenBy(line => line.Exercise)
            .ThenBy(line => line.Kind)
            .ThenBy(line => line.What, StringComparer.Ordinal)
            .ThenBy(line => line.Id)
            .ToRows());
    }

    private static async Task<IEnumerable<DueLine>> OnCardsAsync(VisibleTo visible, Dictionary<Id<Incident>, Incident> incidents, CancellationToken cancellationToken)
    {
        var parties = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var cards = await visible.Cards.Where(card => card.NextUpdateBy != null || card.DecisionWanted != null).ToListAsync(cancellationToken);
        return cards.Where(card => incidents.ContainsKey(card.Incident)).SelectMany(card => OnCard(card, incidents[card.Incident], card.Party is { } party ? parties[party] : "the incident as a whole"));
    }

    private static IEnumerable<DueLine> OnCard(StatusCard card, Incident incident, string whom)
    {
        var marking = Markings.Strictest(card.Marking, incident.Marking);
        if (card.NextUpdateBy is { } promise)
        {
            yield return new DueLine(DueKind.Promise, "card", card.Key, $"Next update on {whom}", card.Owner, incident.Id, incident.Title, promise, incident.Exercise, marking);
        }

        if (card.DecisionWanted is { } wanted)
        {
            yield return new DueLine(DueKind.Decision, "card", card.Key, wanted, card.DecisionFrom, incident.Id, incident.Title, card.DecisionBy, incident.Exercise, marking);
        }
    }

    private static async Task<IEnumerable<DueLine>> AskedAsync(VisibleTo visible, Dictionary<Id<Incident>, Incident> incidents, CancellationToken cancellationToken)
    {
        var parties = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var asks = await visible.Asks.Where(ask => ask.State == AskState.Open).ToListAsync(cancellationToken);
        return asks.Where(ask => ask.Incident is not { } within || incidents.ContainsKey(within)).Select(ask =>
        {
            var incident = ask.Incident is { } within ? incidents[within] : null;
            var asked = (ask.Party is { } party ? parties[party] : null, ask.Whom) switch
            {
                ({ } of, { } person) => $"{person}, {of}",
                var (of, person) => person ?? of,
            };
            return new DueLine(DueKind.Ask, "ask", ask.Key, ask.Question, asked, incident?.Id, incident?.Title, ask.Due, incident?.Exercise ?? false, Markings.Strictest(ask.Marking, incident?.Marking ?? Marking.Clear));
        });
    }

    private bool IsFor(Reader reader, DueLine line) => Whose switch
    {
        Whose.Mine => line.Whom is { } whom && (whom.Equals(reader.Name, StringComparison.OrdinalIgnoreCase) || whom.StartsWith($"{reader.Name}, ", StringComparison.OrdinalIgnoreCase)),
        Whose.MyIncidents => line.Incident is { } incident && reader.Member.Contains(incident),
        _ => true,
    };
}
