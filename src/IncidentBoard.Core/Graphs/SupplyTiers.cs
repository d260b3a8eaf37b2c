using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>In which tier and column a party stands: by its kind, and by whom it supplies.</summary>
public sealed class SupplyTiers
{
    /// <summary>Into how many columns the suppliers of suppliers are spread; what is farther stands in the last of them.</summary>
    private const int Deepest = 2;

    private readonly Dictionary<Id<Party>, PartyKind> _kinds;
    private readonly Dictionary<Id<Party>, SupplyTier> _tiers;
    private readonly Dictionary<Id<Party>, int> _columns = [];
    private readonly ILookup<Id<Party>, Id<Party>> _customers;

    public SupplyTiers(IReadOnlyList<Party> parties, IReadOnlyList<Relation> relations)
    {
        _kinds = parties.ToDictionary(party => party.Id, party => party.PartyKind);
        _customers = relations.ToLookup(relation => relation.Supplier, relation => relation.Customer);
        _tiers = parties.ToDictionary(party => party.Id, party => FindTier(party.Id));
    }

    public SupplyTier TierOf(Id<Party> party) => _tiers[party];

    /// <summary>Columns from left to right; the farthest suppliers first.</summary>
    public int ColumnOf(Id<Party> party)
    {
        if (!_columns.TryGetValue(party, out var column))
        {
            _columns[party] = column = FindColumn(party);
        }

        return column;
    }

    private SupplyTier FindTier(Id<Party> party)
    {
        var suppliesLabs = _customers[party].Any(customer => _kinds[customer] is not (PartyKind.Vendor or PartyKind.Component));
        return _kinds[party] switch
        {
            PartyKind.Lab => SupplyTier.Labs,
            PartyKind.Component => SupplyTier.Components,
            PartyKind.Vendor => suppliesLabs || !_customers[party].Any() ? SupplyTier.Vendors : SupplyTier.Components,
            PartyKind.Regulator or PartyKind.Publisher or PartyKind.Other => suppliesLabs ? SupplyTier.Vendors : SupplyTier.Others,
        };
    }

    private int FindColumn(Id<Party> party) => TierOf(party) switch
    {
        SupplyTier.Components => Deepest - DepthOf(party),
        SupplyTier.Vendors => Deepest,
        SupplyTier.Labs => Deepest + 1,
        SupplyTier.Others => Deepest + 2,
    };

    private int DepthOf(Id<Party> party) => _customers[party].Any(customer => customer != party && TierOf(customer) == SupplyTier.Components) ? Deepest : 1;
}
