using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Graph;

/// <summary>Who supplies whom, among what the reader may see, and who depends on the parties that an incident affects.</summary>
/// <param name="Incident">The incident; without it, the worst open one that is no exercise.</param>
/// <param name="NoIncident">Look at the relations alone.</param>
/// <param name="Selected">The party whose chain to the affected one is shown.</param>
/// <param name="HideExercises">Leaves out exercises and the parties that only they speak of.</param>
/// <param name="Round">Asks again when nothing but the reader's arrangement has changed.</param>
public sealed record ShowGraph(Id<Incident>? Incident, bool NoIncident, Id<Party>? Selected, bool HideExercises, int Round = 0) : Query<GraphView>
{
    /// <summary>How many parties are drawn at most; a picture of more cannot be read.</summary>
    public const int Most = 300;

    /// <summary>Each reader has an arrangement of his own.</summary>
    public override bool IsShared => false;

    public override async Task<GraphView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var all = await visible.Incidents.AsNoTracking().ToListAsync(cancellationToken);
        var incidents = all.Where(incident => !(HideExercises && incident.Exercise))
            .OrderByDescending(incident => incident.IsOpen).ThenBy(incident => incident.Exercise).ThenBy(incident => incident.Severity).ThenByDescending(incident => incident.Recorded).ToList();
        var chosen = NoIncident ? null : Incident is { } asked ? incidents.Find(incident => incident.Id == asked) : incidents.Find(incident => incident.IsOpen && !incident.Exercise);
        var parties = await visible.Parties.AsNoTracking().OrderBy(party => party.Recorded).ThenBy(party => party.Id).ToListAsync(cancellationToken);
        var relations = await visible.Relations.AsNoTracking().ToListAsync(cancellationToken);
        if (HideExercises)
        {
            var groups = new SupplyGroups(parties, relations, all);
            relations.RemoveAll(relation => groups.IsExercise(relation.Customer));
            parties.RemoveAll(party => groups.IsExercise(party.Id));
        }

        var drawn = Drawn(parties, relations, chosen);
        var cards = chosen is null ? [] : await visible.Cards.AsNoTracking().Where(card => card.Incident == chosen.Id && card.Party != null).ToListAsync(cancellationToken);
        var picture = SupplyLayout.Of(new SupplyQuestion(
            drawn,
            [.. relations.Where(relation => drawn.Exists(party => party.Id == relation.Customer) && drawn.Exists(party => party.Id == relation.Supplier))],
            all,
            chosen,
            cards,
            Selected,
            (await visible.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.OurOrganisation,
            await visible.Positions.AsNoTracking().Select(position => new SupplyPlace(new Id<Party>(position.Party), position.X, position.Y)).ToListAsync(cancellationToken)));
        return new GraphView(incidents.Select(Choice).ToRows(), chosen is null ? null : Choice(chosen), picture, parties.Count, relations.Count);
    }

    /// <summary>Labs, vendors, components and groups; publishers and regulators only where they have a part in it.</summary>
    private static List<Party> Drawn(List<Party> parties, List<Relation> relations, Incident? chosen)
    {
        var tied = relations.SelectMany(relation => new[] { relation.Customer, relation.Supplier }).Concat(chosen?.Affected ?? []).ToHashSet();
        return [.. parties.Where(party => party.PartyKind is not (PartyKind.Publisher or PartyKind.Regulator) || tied.Contains(party.Id)).OrderByDescending(party => tied.Contains(party.Id)).Take(Most)];
    }

    private static IncidentChoice Choice(Incident incident) => new(incident.Id, incident.Title, incident.Exercise, incident.IsOpen);
}
