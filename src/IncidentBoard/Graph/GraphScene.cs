using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Graph;

/// <summary>What the reader sees of parties and relations, narrowed as he asked: what every question to the graph starts from.</summary>
internal sealed class GraphScene
{
    private readonly Dictionary<Id<Party>, Party> _byId;

    private GraphScene(GraphAsked asked, IReadOnlyList<Party> all, IReadOnlyList<Party> parties)
    {
        (Asked, Parties) = (asked, parties);
        _byId = all.ToDictionary(party => party.Id);
    }

    public GraphAsked Asked { get; }

    public required IReadOnlyList<Incident> AllIncidents { get; init; }

    /// <summary>Those that can be chosen, the worst first.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    public required Incident? Chosen { get; init; }

    public required IReadOnlyList<StatusCard> Cards { get; init; }

    public required Id<Party>? Us { get; init; }

    public required IReadOnlyList<SupplyPlace> Places { get; init; }

    /// <summary>Parties that the question is about, in the order in which they were recorded.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>Relations between them that match the filter, and may have held at the time.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    public required IReadOnlyDictionary<Id<Relation>, (RelationState State, Holding Holding)> Standings { get; init; }

    /// <summary>The network of those of the relations that carry something.</summary>
    public required SupplyWorld World { get; init; }

    public required SupplyGroups Groups { get; init; }

    public required int VisibleParties { get; init; }

    public required int VisibleRelations { get; init; }

    /// <summary>What was set aside before the question was put, in words.</summary>
    public required IReadOnlyList<string> Aside { get; init; }

    public int Labs => Parties.Count(party => party.PartyKind == PartyKind.Lab);

    public string Name(Id<Party> party) => _byId[party].Name;

    public Party Party(Id<Party> party) => _byId[party];

    public bool Knows(Id<Party> party) => _byId.ContainsKey(party);

    public GraphCell Cell(Id<Party> party) => new(Name(party), null, $"party:{party}");

    public static async Task<GraphScene> ReadAsync(GraphAsked asked, VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.AsNoTracking().ToListAsync(cancellationToken);
        var all = await visible.Parties.AsNoTracking().OrderBy(party => party.Recorded).ThenBy(party => party.Id).ToListAsync(cancellationToken);
        var relations = await visible.Relations.AsNoTracking().ToListAsync(cancellationToken);
        var groups = new SupplyGroups(all, relations, incidents);
        var choices = incidents.Where(incident => !(asked.HideExercises && incident.Exercise))
            .OrderByDescending(incident => incident.IsOpen).ThenBy(incident => incident.Exercise).ThenBy(incident => incident.Severity).ThenByDescending(incident => incident.Recorded).ToList();
        var chosen = asked.NoIncident ? null : asked.Incident is { } wanted ? choices.Find(incident => incident.Id == wanted) : choices.Find(incident => incident.IsOpen && !incident.Exercise);
        var aside = new List<string>();
        var parties = Side(asked, all, groups, chosen, aside);
        var states = asked.AsOf is null ? [] : await StatesAsync(asked.AsOf.Latest!.Value, relations, visible, cancellationToken);
        var (kept, standings) = Narrow(asked, parties, relations, states, visible.Now, aside);
        return new GraphScene(asked, all, parties)
        {
            AllIncidents = incidents,
            Incidents = choices,
            Chosen = chosen,
            Cards = chosen is null ? [] : await visible.Cards.AsNoTracking().Where(card => card.Incident == chosen.Id && card.Party != null).ToListAsync(cancellationToken),
            Us = (await visible.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.OurOrganisation,
            Places = await visible.Positions.AsNoTracking().Select(position => new SupplyPlace(new Id<Party>(position.Party), position.X, position.Y)).ToListAsync(cancellationToken),
            Relations = kept,
            Standings = standings,
            World = new SupplyWorld(parties, kept.Where(relation => Carries(relation, standings, asked.AsOf, visible.Now)), relation => relation.Certainty == Certainty.Confirmed && !(standings.TryGetValue(relation.Id, out var standing) && standing.Holding == Holding.Unknown)),
            Groups = groups,
            VisibleParties = asked.HideExercises ? parties.Count : all.Count,
            VisibleRelations = asked.HideExercises ? relations.Count(relation => !groups.IsExercise(relation.Customer)) : relations.Count,
            Aside = aside,
        };
    }

    /// <summary>Real parties and those that only exercises speak of are not counted together: invented labs say nothing about a real vendor.</summary>
    private static List<Party> Side(GraphAsked asked, List<Party> all, SupplyGroups groups, Incident? chosen, List<string> aside)
    {
        if (asked.HideExercises)
        {
            return [.. all.Where(party => !groups.IsExercise(party.Id))];
        }

        if (asked.Question == GraphQuestion.Incident && !asked.OnlyExercises)
        {
            return all;
        }

        var about = asked.Parties.Concat(asked.One.Breached).Concat(new[] { asked.From, asked.To }.OfType<Id<Party>>()).Concat(asked.Incident is null ? [] : chosen?.Affected ?? []);
        var invented = asked.OnlyExercises || about.Any(party => all.Exists(one => one.Id == party) && groups.IsExercise(party)) || all.TrueForAll(party => groups.IsExercise(party.Id));
        var side = all.Where(party => groups.IsExercise(party.Id) == invented).ToList();
        if (side.Count < all.Count)
        {
            aside.Add(invented
                ? $"EXERCISE: {side.Count} parties of exercises; the {all.Count - side.Count} real ones are not counted with them."
                : $"{all.Count - side.Count} parties that only exercises speak of are not counted with the real ones.");
        }

        return side;
    }

    private static (List<Relation> Relations, Dictionary<Id<Relation>, (RelationState State, Holding Holding)> Standings) Narrow(
        GraphAsked asked, List<Party> parties, List<Relation> relations, Dictionary<Id<Relation>, RelationState> states, DateTimeOffset now, List<string> aside)
    {
        var names = parties.ToDictionary(party => party.Id, party => party.Name);
        var sought = new Sought(asked.Text);
        var between = relations.Where(relation => names.ContainsKey(relation.Customer) && names.ContainsKey(relation.Supplier)).ToList();
        var matching = between.Where(relation =>
            (asked.Service is null || string.Equals(relation.Service, asked.Service, StringComparison.OrdinalIgnoreCase))
            && (asked.Certainty is null || relation.Certainty == asked.Certainty)
            && (asked.State is null || (asked.AsOf is null ? relation.State : states.GetValueOrDefault(relation.Id)) == asked.State)
            && sought.In(names[relation.Customer], names[relation.Supplier], relation.Service)).ToList();
        if (matching.Count < between.Count)
        {
            aside.Add($"{between.Count - matching.Count} of {between.Count} relations do not match the filter.");
        }

        var standings = new Dictionary<Id<Relation>, (RelationState State, Holding Holding)>();
        if (asked.AsOf?.Latest is not { } at)
        {
            return (matching, standings);
        }

        foreach (var relation in matching)
        {
            standings[relation.Id] = (states.GetValueOrDefault(relation.Id), Core.Graphs.AsOf.Of(relation, at, now));
        }

        int Count(Holding holding) => standings.Values.Count(standing => standing.Holding == holding);
        aside.Add($"As of {WhenWords.Of(asked.AsOf, TimeZoneInfo.Utc)} (UTC): {Count(Holding.Held)} relations held, of {Count(Holding.Unknown)} the dates do not tell, {Count(Holding.NotYet)} had not begun, {Count(Holding.Over)} had ended. States are those that were recorded by then.");
        return ([.. matching.Where(relation => standings[relation.Id].Holding is Holding.Held or Holding.Unknown)], standings);
    }

    private static bool Carries(Relation relation, Dictionary<Id<Relation>, (RelationState State, Holding Holding)> standings, When? asOf, DateTimeOffset now) => asOf is null
        ? relation.State != RelationState.Ended && Core.Graphs.AsOf.Of(relation, now, now) is Holding.Held or Holding.Unknown
        : standings[relation.Id].State != RelationState.Ended;

    /// <summary>The states as the board had recorded them by that time; what it did not know then is unknown.</summary>
    private static async Task<Dictionary<Id<Relation>, RelationState>> StatesAsync(DateTimeOffset at, List<Relation> relations, VisibleTo visible, CancellationToken cancellationToken)
    {
        if (at >= visible.Now)
        {
            return relations.ToDictionary(relation => relation.Id, relation => relation.State);
        }

        var states = new Dictionary<Id<Relation>, RelationState>();
        foreach (var part in relations.Select(relation => relation.Id.Value).Chunk(1000))
        {
            var values = await visible.ValuesOf(part, "state").ToListAsync(cancellationToken);
            foreach (var value in values.Where(value => value.At < at).OrderBy(value => value.Sequence))
            {
                states[new Id<Relation>(value.Thing)] = Shared.Chosen.Of<RelationState>(value.New) ?? RelationState.Unknown;
            }
        }

        return states;
    }
}
