using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>
/// Lays out what is too much for roomy nodes: one line for each party, each tier in as many columns side by side as make the picture about as wide as a screen. The
/// order within a tier follows the middle of the neighbours (barycentre). What somebody has put somewhere stays there; others take the next free place.
/// </summary>
public sealed class WideLayout
{
    private const double NodeWidth = 212;
    private const double NodeHeight = 24;
    private const double RowHeight = 34;
    private const double ColumnWidth = 236;
    private const double TierGap = 180;
    private const double HeadHeight = 44;
    private const double Margin = 24;
    private const double TypeSize = 13;
    private const double WidthToHeight = 1.8;
    private const int FewestRows = 12;
    private const int Sweeps = 6;

    private readonly SupplyQuestion _asked;
    private readonly SupplyGroups _groups;
    private readonly SupplyReachOf _reach;
    private readonly SupplyTiers _tiers;
    private readonly List<(SupplyTier Tier, List<int> Members)> _columns;
    private readonly List<int> _loose;
    private readonly int[][] _neighbours;

    private WideLayout(SupplyQuestion asked)
    {
        _asked = asked;
        _groups = asked.Groups ?? new SupplyGroups(asked.Parties, asked.Relations, asked.Incidents);
        _reach = new SupplyReachOf(asked, _groups);
        _tiers = new SupplyTiers(asked.Parties, asked.Relations);
        _neighbours = NeighboursOf(asked);
        var byName = Enumerable.Range(0, asked.Parties.Count).OrderBy(party => asked.Parties[party].Name, StringComparer.Ordinal).ThenBy(party => asked.Parties[party].Id).ToList();
        _loose = [.. byName.Where(party => _neighbours[party].Length == 0)];
        _columns = [.. byName.Where(party => _neighbours[party].Length > 0).GroupBy(party => _tiers.ColumnOf(asked.Parties[party].Id)).OrderBy(column => column.Key)
            .Select(column => (_tiers.TierOf(asked.Parties[column.First()].Id), column.ToList()))];
    }

    public static SupplyPicture Of(SupplyQuestion asked) => new WideLayout(asked).Draw();

    private SupplyPicture Draw()
    {
        Order();
        var nodes = new SupplyNode[_asked.Parties.Count];
        var rows = Rows();
        var (headings, right) = PlaceColumns(rows, nodes);
        var looseY = PlaceLoose(HeadHeight + (rows * RowHeight) + 40, right, nodes);
        var isArranged = Arrange(nodes);
        var byId = nodes.ToDictionary(node => node.Id);
        var edges = _asked.Relations.Where(relation => relation.Customer != relation.Supplier).OrderBy(relation => relation.Id)
            .Select(relation => SupplyLine.Between(relation, byId[relation.Customer], byId[relation.Supplier], _asked, _reach)).ToRows();
        var (left, top) = (nodes.Min(node => node.X - (node.Width / 2)) - Margin - 44, Math.Min(0, nodes.Min(node => node.Y) - Margin));
        return new SupplyPicture(
            left,
            top,
            nodes.Max(node => node.X + (node.Width / 2)) + Margin - left,
            nodes.Max(node => node.Y + (node.Height / 2)) + Margin - top,
            isArranged,
            isArranged ? [] : headings.ToRows(),
            isArranged ? null : looseY,
            nodes.ToRows(),
            edges,
            _reach.Reach);
    }

    private static int[][] NeighboursOf(SupplyQuestion asked)
    {
        var numbers = asked.Parties.Select((party, at) => (party.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var found = asked.Parties.Select(_ => new List<int>()).ToArray();
        foreach (var relation in asked.Relations.Where(relation => relation.Customer != relation.Supplier))
        {
            found[numbers[relation.Customer]].Add(numbers[relation.Supplier]);
            found[numbers[relation.Supplier]].Add(numbers[relation.Customer]);
        }

        return Array.ConvertAll(found, list => list.ToArray());
    }

    /// <summary>To and fro over the columns; each time every party goes towards the middle of those it is tied to.</summary>
    private void Order()
    {
        var at = new double[_asked.Parties.Count];
        foreach (var (_, members) in _columns)
        {
            Note(members, at);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var (_, members) in sweep % 2 == 0 ? _columns : Enumerable.Reverse(_columns))
            {
                var middle = members.ToDictionary(party => party, party => _neighbours[party].Average(neighbour => at[neighbour]));
                var sorted = members.OrderBy(party => middle[party]).ToList();
                members.Clear();
                members.AddRange(sorted);
                Note(members, at);
            }
        }
    }

    private static void Note(List<int> members, double[] at)
    {
        for (var rank = 0; rank < members.Count; rank++)
        {
            at[members[rank]] = (rank + 0.5) / members.Count;
        }
    }

    private int Rows()
    {
        var rows = FewestRows;
        while ((_columns.Sum(column => Across(column.Members.Count, rows)) * ColumnWidth) + (TierGap * (_columns.Count - 1)) > WidthToHeight * rows * RowHeight)
        {
            rows = (int)(rows * 1.1) + 1;
        }

        return rows;
    }

    private static int Across(int members, int rows) => (members + rows - 1) / rows;

    private (List<SupplyColumn> Headings, double Right) PlaceColumns(int rows, SupplyNode[] nodes)
    {
        var (headings, x) = (new List<SupplyColumn>(), Margin + (NodeWidth / 2));
        foreach (var (tier, members) in _columns)
        {
            var across = Across(members.Count, rows);
            var top = HeadHeight + ((rows - Across(members.Count, across)) * RowHeight / 2);
            for (var rank = 0; rank < members.Count; rank++)
            {
                nodes[members[rank]] = NodeOf(_asked.Parties[members[rank]], tier, x + (rank % across * ColumnWidth), top + ((rank / across) * RowHeight) + (RowHeight / 2));
            }

            var (left, width) = (x - (NodeWidth / 2), ((across - 1) * ColumnWidth) + NodeWidth);
            if (headings is [.., var last] && last.Tier == tier)
            {
                headings[^1] = last with { Width = left + width - last.X };
            }
            else
            {
                headings.Add(new SupplyColumn(tier, left, width));
            }

            x += ((across - 1) * ColumnWidth) + NodeWidth + TierGap;
        }

        return (headings, Math.Max(x - TierGap, Margin + (8 * ColumnWidth)));
    }

    private double? PlaceLoose(double top, double right, SupplyNode[] nodes)
    {
        var across = Math.Max(1, (int)((right - Margin) / ColumnWidth));
        for (var rank = 0; rank < _loose.Count; rank++)
        {
            var party = _asked.Parties[_loose[rank]];
            nodes[_loose[rank]] = NodeOf(party, _tiers.TierOf(party.Id), Margin + (NodeWidth / 2) + (rank % across * ColumnWidth), top + ((rank / across) * RowHeight) + (RowHeight / 2));
        }

        return _loose.Count == 0 ? null : top;
    }

    private SupplyNode NodeOf(Party party, SupplyTier tier, double x, double y)
    {
        var card = _asked.Cards.FirstOrDefault(card => card.Party == party.Id);
        return new SupplyNode(
            party.Id, party.Name, party.PartyKind, tier, party.Unnamed, party.Id == _asked.Us, _groups.IsExercise(party.Id), [TextWidth.Fit(party.Name, TypeSize, NodeWidth - 44)],
            card?.Exposure, card?.Stance, _reach.HopsOf(party.Id), _reach.OnPath.Contains(party.Id), party.Marking, x, y, NodeWidth, NodeHeight, _asked.Notes.GetValueOrDefault(party.Id));
    }

    /// <summary>Puts nodes where somebody has put them, and what then has no room to the next free place below. Says whether anything was put.</summary>
    private bool Arrange(SupplyNode[] nodes)
    {
        var places = _asked.Places.GroupBy(place => place.Party).ToDictionary(group => group.Key, group => group.First());
        if (!Array.Exists(nodes, node => places.ContainsKey(node.Id)))
        {
            return false;
        }

        var taken = new HashSet<(int, int)>();
        foreach (var at in Enumerable.Range(0, nodes.Length).OrderBy(at => !places.ContainsKey(nodes[at].Id)))
        {
            nodes[at] = places.TryGetValue(nodes[at].Id, out var place) ? nodes[at] with { X = place.X, Y = place.Y } : Free(nodes[at], taken);
            taken.UnionWith(Cells(nodes[at]));
        }

        return true;
    }

    private static SupplyNode Free(SupplyNode node, HashSet<(int, int)> taken)
    {
        while (Cells(node).Any(taken.Contains))
        {
            node = node with { Y = node.Y + RowHeight };
        }

        return node;
    }

    private static IEnumerable<(int, int)> Cells(SupplyNode node)
    {
        var (left, right) = ((int)Math.Floor((node.X - (node.Width / 2)) / ColumnWidth), (int)Math.Floor((node.X + (node.Width / 2)) / ColumnWidth));
        var (top, bottom) = ((int)Math.Floor((node.Y - (node.Height / 2)) / RowHeight), (int)Math.Floor((node.Y + (node.Height / 2)) / RowHeight));
        for (var x = left; x <= right; x++)
        {
            for (var y = top; y <= bottom; y++)
            {
                yield return (x, y);
            }
        }
    }
}
