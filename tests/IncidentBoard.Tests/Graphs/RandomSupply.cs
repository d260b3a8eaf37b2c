using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Tests.Graphs;

/// <summary>Small supply graphs at random: with cycles, ties to oneself, several ties between the same two, labs that supply and vendors that buy.</summary>
internal sealed class RandomSupply
{
    private static readonly string?[] _services = [null, "labelling", "LABELLING", "hosting", "payroll"];

    public RandomSupply(int seed)
    {
        var (random, ids) = (new Random(seed), Ids.Seeded(seed));
        var parties = random.Next(2, 9);
        Parties = [.. Enumerable.Range(0, parties).Select(at => new Party(ids.Next<Party>(), random.Next(2) == 0 ? PartyKind.Lab : random.Next(2) == 0 ? PartyKind.Vendor : PartyKind.Component, $"P{at}"))];
        Relations = [.. Enumerable.Range(0, random.Next(0, parties * 3)).Select(_ => Tie(ids, random))];
        World = new SupplyWorld(Parties, Relations);
    }

    public static IEnumerable<RandomSupply> Many => Enumerable.Range(1, 300).Select(seed => new RandomSupply(seed));

    public IReadOnlyList<Party> Parties { get; }

    public IReadOnlyList<Relation> Relations { get; }

    public SupplyWorld World { get; }

    private Relation Tie(Ids ids, Random random)
    {
        var relation = new Relation(ids.Next<Relation>(), Parties[random.Next(Parties.Count)].Id, Parties[random.Next(Parties.Count)].Id, _services[random.Next(_services.Length)]);
        relation.Fields["state"].Write(relation, random.Next(4) == 0 ? "Paused" : "Active");
        relation.Fields["certainty"].Write(relation, random.Next(3) == 0 ? "Claimed" : "Confirmed");
        relation.Fields["criticality"].Write(relation, random.Next(5) is > 0 and var criticality ? $"{criticality}" : null);
        relation.Fields["dataClasses"].Write(relation, random.Next(3) switch { 0 => null, 1 => "Prompts", _ => "Credentials,SourceCode" });
        return relation;
    }
}
