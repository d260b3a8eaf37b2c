using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Parties;

/// <summary>One party with all that is tied to it, as far as the reader sees it.</summary>
/// <param name="Exercises">Whether what belongs to drills is shown as well.</param>
public sealed record ShowParty(Id<Party> Id, bool Exercises) : Query<PartyAnswer>
{
    /// <summary>So many events and findings are shown; the page says when there are more.</summary>
    public const int Most = 200;

    public override async Task<PartyAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Parties.SingleOrDefaultAsync(party => party.Id == id, cancellationToken) is not { } party)
        {
            return new PartyAnswer(null);
        }

        var us = await visible.Settings.AnyAsync(settings => settings.OurOrganisation == id, cancellationToken);
        var (suppliers, customers) = await TiesAsync(visible, cancellationToken);
        var incidents = (await visible.Incidents.ToListAsync(cancellationToken)).Where(incident => Exercises || !incident.Exercise).ToDictionary(incident => incident.Id);
        var cards = (await visible.Cards.Where(card => card.Party == id).ToListAsync(cancellationToken)).Where(card => incidents.ContainsKey(card.Incident)).ToDictionary(card => card.Incident);
        var concerned = incidents.Values.Where(incident => incident.Affected.Contains(id) || incident.Root == id || cards.ContainsKey(incident.Id)).OrderBy(incident => incident.Phase == Phase.Closed).ThenByDescending(incident => incident.Recorded).ThenBy(incident => incident.Id).ToList();
        bool Shown(Id<Incident>? of) => of is not { } incident || incidents.ContainsKey(incident);
        var events = (await visible.EventsOf(id).OrderByDescending(happening => happening.OrderTicks).ThenBy(happening => happening.Id).Take(Most).ToListAsync(cancellationToken)).Where(happening => Shown(happening.Incident)).ToList();
        var findings = (await visible.FindingsOf(id).Take(Most).ToListAsync(cancellationToken)).Where(finding => Shown(finding.Incident)).OrderBy(finding => finding.State).ThenBy(finding => finding.Recorded).ThenBy(finding => finding.Id).ToList();
        var said = (await visible.Assertions.Where(assertion => assertion.Party == id).ToListAsync(cancellationToken)).Where(assertion => Shown(assertion.Incident)).OrderBy(assertion => assertion.Recorded).ThenBy(assertion => assertion.Id).ToList();
        var asks = (await visible.Asks.Where(ask => ask.Party == id).ToListAsync(cancellationToken)).Where(ask => Shown(ask.Incident)).OrderBy(ask => ask.State).ThenBy(ask => ask.Recorded).ThenBy(ask => ask.Id).ToList();
        var sources = await visible.Sources.Where(source => source.Publisher == id).OrderByDescending(source => source.Recorded).ThenBy(source => source.Id).Select(source => new { source.Id, source.Title, source.Marking }).ToListAsync(cancellationToken);
        return new PartyAnswer(new PartyView(
            party.Id,
            party.Name,
            party.PartyKind,
            party.Unnamed,
            us,
            party.Marking,
            suppliers,
            customers,
            concerned.Select(incident => (incident.Id, incident.Title, incident.Severity, incident.Phase, incident.Exercise, cards.GetValueOrDefault(incident.Id)?.Key, Stand(cards.GetValueOrDefault(incident.Id)))).ToRows(),
            events.Select(happening => (happening.Key, happening.Title, happening.When)).ToRows(),
            findings.Select(finding => (finding.Key, finding.Statement, finding.State.Words())).ToRows(),
            said.Select(assertion => (assertion.Key, assertion.Statement, assertion.Course.Words())).ToRows(),
            asks.Select(ask => (ask.Key, ask.Question, ask.State.Words())).ToRows(),
            sources.Select(source => (source.Id.Value, source.Title)).ToRows(),
            await MergedAsync(visible, cancellationToken),
            visible.Reader.May(Act.Relate) ? (await LookAlikesOf.AllAsync(visible, cancellationToken)).Count(pair => pair.One == id || pair.Other == id) : 0,
            Markings.Strictest(
                [party.Marking, .. suppliers.Concat(customers).Select(tie => tie.Marking), .. concerned.Select(incident => incident.Marking), .. cards.Values.Select(card => card.Marking), .. events.Select(happening => happening.Marking), .. findings.Select(finding => finding.Marking), .. said.Select(assertion => assertion.Marking), .. asks.Select(ask => ask.Marking), .. sources.Select(source => source.Marking)])));
    }

    private static string? Stand(Core.Cards.StatusCard? card) => card is null ? null : $"{card.Exposure.Words()}, {card.Stance.Words()}";

    private async Task<(Rows<PartyTie> Suppliers, Rows<PartyTie> Customers)> TiesAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        var relations = await visible.Relations.Where(relation => relation.Customer == id || relation.Supplier == id).ToListAsync(cancellationToken);
        var others = relations.Select(relation => relation.Customer == id ? relation.Supplier : relation.Customer).Distinct().ToArray();
        var names = await visible.Parties.Where(party => others.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        Rows<PartyTie> Of(IEnumerable<Relation> some, Func<Relation, Id<Party>> other) => some
            .Select(relation => new PartyTie(relation.Id, other(relation), names[other(relation)], relation.Service, relation.State, relation.Certainty, relation.DataClasses.ToRows(), relation.Criticality, relation.Marking))
            .OrderBy(tie => tie.State == RelationState.Ended).ThenBy(tie => tie.Name, StringComparer.OrdinalIgnoreCase).ThenBy(tie => tie.Relation)
            .ToRows();
        return (Of(relations.Where(relation => relation.Customer == id), relation => relation.Supplier), Of(relations.Where(relation => relation.Supplier == id), relation => relation.Customer));
    }

    /// <summary>The merges that still stand: a party that is back on the board was parted again.</summary>
    private async Task<Rows<(Guid Line, DateTimeOffset At, string By, string Name)>> MergedAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (!visible.Reader.May(Act.Relate))
        {
            return [];
        }

        var lines = await visible.MergesInto(Id.ToString()).ToListAsync(cancellationToken);
        var ids = lines.Select(line => Id<Party>.Parse(line.Other)).Distinct().ToArray();
        var gone = await visible.RemovedToo().Parties.Where(party => ids.Contains(party.Id) && party.Removed).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var people = await visible.People.ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
        return lines.DistinctBy(line => line.Other).Where(line => gone.ContainsKey(Id<Party>.Parse(line.Other)))
            .Select(line => (line.Line, line.At, people.GetValueOrDefault(line.Actor, "operator"), gone[Id<Party>.Parse(line.Other)])).ToRows();
    }
}
