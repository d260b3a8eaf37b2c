using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Parties and relations that somebody sees, with the network that they make. Relations whose ends are not both among the parties are left aside.</summary>
public sealed class SupplyWorld
{
    private readonly Dictionary<Id<Party>, int> _numbers = [];
    private readonly Dictionary<string, int> _services = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _serviceNames = [];

    /// <param name="carrying">The relations that hold. Which of them surely do is told by <paramref name="isSure"/>; without it, those that are confirmed.</param>
    public SupplyWorld(IReadOnlyList<Party> parties, IEnumerable<Relation> carrying, Func<Relation, bool>? isSure = null)
    {
        Parties = [.. parties.OrderBy(party => party.Name, StringComparer.OrdinalIgnoreCase).ThenBy(party => party.Id)];
        for (var at = 0; at < Parties.Count; at++)
        {
            _numbers[Parties[at].Id] = at;
        }

        Relations = [.. carrying.Where(relation => _numbers.ContainsKey(relation.Customer) && _numbers.ContainsKey(relation.Supplier))];
        var ties = Relations.Select(relation => new SupplyTie(
            _numbers[relation.Customer],
            _numbers[relation.Supplier],
            ServiceNumber(relation.Service),
            relation.Criticality ?? 0,
            DataClassSet.Of(relation.DataClasses),
            relation.Substitutability,
            isSure?.Invoke(relation) ?? relation.Certainty == Certainty.Confirmed,
            relation.State == RelationState.Paused)).ToArray();
        Network = new SupplyNetwork([.. Parties.Select(party => party.PartyKind == PartyKind.Lab)], ties, _serviceNames.Count);
    }

    /// <summary>The world as it stands: of all relations those that have not ended.</summary>
    public static SupplyWorld Carrying(IReadOnlyList<Party> parties, IEnumerable<Relation> relations) => new(parties, relations.Where(relation => relation.State != RelationState.Ended));

    /// <summary>By name; a party's place here is its number in the network.</summary>
    public IReadOnlyList<Party> Parties { get; }

    /// <summary>A relation's place here is the number of its tie in the network.</summary>
    public IReadOnlyList<Relation> Relations { get; }

    public SupplyNetwork Network { get; }

    public IReadOnlyList<string> Services => _serviceNames;

    public int? NumberOf(Id<Party> party) => _numbers.TryGetValue(party, out var number) ? number : null;

    /// <summary>The numbers of those of the parties that are here.</summary>
    public IReadOnlyList<int> NumbersOf(IEnumerable<Id<Party>> parties) => [.. parties.Where(_numbers.ContainsKey).Select(party => _numbers[party]).Distinct().Order()];

    /// <summary>The number of a service, whatever its letters' case; none when no relation names it.</summary>
    public int? ServiceOf(string? name) => name is not null && _services.TryGetValue(name.Trim(), out var number) ? number : null;

    private int ServiceNumber(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return -1;
        }

        if (!_services.TryGetValue(name.Trim(), out var number))
        {
            number = _serviceNames.Count;
            _services.Add(name.Trim(), number);
            _serviceNames.Add(name.Trim());
        }

        return number;
    }
}
