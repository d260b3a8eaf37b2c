using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>What parties said, and what became of it; and what they were asked.</summary>
/// <param name="Party">One of them; none for all who said or were asked something.</param>
/// <param name="Exercises">Whether what belongs to drills is shown as well.</param>
public sealed record ShowWord(Id<Party>? Party, bool Exercises) : Query<WordView>
{
    public override async Task<WordView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.Select(incident => new { incident.Id, incident.Marking, incident.Exercise }).ToDictionaryAsync(incident => incident.Id, incident => (incident.Marking, incident.Exercise), cancellationToken);
        var names = await visible.Parties.Select(party => new { party.Id, party.Name }).ToDictionaryAsync(party => party.Id, party => party.Name, cancellationToken);
        var assertions = (await visible.Assertions.ToListAsync(cancellationToken)).Where(assertion => IsShown(assertion.Incident)).ToList();
        var asks = (await visible.Asks.ToListAsync(cancellationToken)).Where(ask => IsShown(ask.Incident)).ToList();
        var speaking = assertions.Select(assertion => (Id<Party>?)assertion.Party).Concat(asks.Select(ask => ask.Party)).Distinct().ToList();
        var said = (await SaidAsync(visible, assertions, incidents, cancellationToken)).ToLookup(pair => pair.Party, pair => pair.View);
        var asked = (await AskedAsync(visible, asks, incidents, cancellationToken)).ToLookup(pair => pair.Party, pair => pair.View);
        return new WordView(
            speaking.Where(party => Party is null || party == Party)
                .Select(party => new PartyWord(party, party is { } id ? names[id] : "Persons of no party", party is { } of ? said[of].ToRows() : [], asked[party].ToRows()))
                .OrderBy(word => word.Party is null)
                .ThenBy(word => word.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(word => word.Party)
                .ToRows(),
            speaking.OfType<Id<Party>>().Select(party => (party, names[party])).OrderBy(pair => pair.Item2, StringComparer.OrdinalIgnoreCase).ThenBy(pair => pair.party).ToRows());

        bool IsShown(Id<Incident>? incident) => Exercises || incident is not { } id || !incidents[id].Exercise;
    }

    private static async Task<IEnumerable<(Id<Party> Party, AssertionView View)>> SaidAsync(VisibleTo visible, List<Assertion> assertions, Dictionary<Id<Incident>, (Marking Marking, bool Exercise)> incidents, CancellationToken cancellationToken)
    {
        var sources = await visible.Sources.Select(source => new { source.Id, source.Title }).ToDictionaryAsync(source => source.Id, source => source.Title, cancellationToken);
        var spokenTo = assertions.Where(assertion => assertion.Finding is not null).Select(assertion => assertion.Finding!.Value).Distinct().ToArray();
        var findings = await visible.Findings.Where(finding => spokenTo.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, finding => finding.Statement, cancellationToken);
        var present = assertions.Select(assertion => assertion.Id).ToHashSet();
        var later = assertions.Where(assertion => assertion.Earlier is { } earlier && present.Contains(earlier)).ToLookup(assertion => assertion.Earlier!.Value);

        AssertionView View(Assertion assertion) => new(
            assertion.Id,
            assertion.Statement,
            assertion.Said,
            assertion.Course,
            assertion.Quote,
            assertion.Source?.Value,
            assertion.Source is { } source ? sources[source] : null,
            assertion.Finding?.Value,
            assertion.Finding is { } finding ? findings[finding] : null,
            assertion.Incident?.Value,
            assertion.Incident is { } drill && incidents[drill].Exercise,
            Markings.Strictest(assertion.Marking, assertion.Incident is { } within ? incidents[within].Marking : Marking.Clear),
            assertion.Recorded,
            Assertion.InOrder(later[assertion.Id]).Select(View).ToRows());

        return Assertion.InOrder(assertions.Where(assertion => assertion.Earlier is not { } earlier || !present.Contains(earlier))).Select(assertion => (assertion.Party, View(assertion)));
    }

    private static async Task<IEnumerable<(Id<Party>? Party, AskView View)>> AskedAsync(VisibleTo visible, List<Ask> asks, Dictionary<Id<Incident>, (Marking Marking, bool Exercise)> incidents, CancellationToken cancellationToken)
    {
        var versions = (await visible.FieldChangesAsync(asks.Select(ask => ask.Key), cancellationToken)).ToDictionary(change => (change.Thing, change.Field), change => change.Version);
        return asks
            .OrderBy(ask => ask.State)
            .ThenBy(ask => ask.Due ?? DateTimeOffset.MaxValue)
            .ThenBy(ask => ask.Recorded)
            .ThenBy(ask => ask.Id)
            .Select(ask => (ask.Party, new AskView(
                ask.Id, ask.Question, ask.Whom, ask.Asked, ask.Due, ask.State, ask.Chased ?? 0, ask.LastChased, ask.Answer,
                versions.GetValueOrDefault((ask.Key, "state"), 1), versions.GetValueOrDefault((ask.Key, "answer"), 1),
                ask.Incident is { } drill && incidents[drill].Exercise, Markings.Strictest(ask.Marking, ask.Incident is { } within ? incidents[within].Marking : Marking.Clear))));
    }
}
