using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>
/// Lays the supply picture out: a column for each tier, from suppliers on the left to those who depend on the right; parties that hang together stand
/// in one block, ordered so that lines cross little. Where somebody has put a node, it stays; a new one takes free room and moves none.
/// </summary>
public sealed class SupplyLayout
{
    private const double TypeSize = 13;
    private const double NodeWidth = 176;
    private const double LineHeight = 17;
    private const double NodeGap = 14;
    private const double BlockGap = 40;
    private const double Margin = 24;
    private const double HeadHeight = 44;
    private const double LeastWidth = 1240;
    private const double WidestPitch = 300;

    private readonly SupplyQuestion _asked;
    private readonly SupplyReachOf _reach;
    private readonly SupplyTiers _tiers;
    private readonly SupplyGroups _groups;
    private readonly Dictionary<int, double> _columns;

    private SupplyLayout(SupplyQuestion asked)
    {
        _asked = asked;
        _groups = asked.Groups ?? new SupplyGroups(asked.Parties, asked.Relations, asked.Incidents);
        _reach = new SupplyReachOf(asked, _groups);
        _tiers = new SupplyTiers(asked.Parties, asked.Relations);
        _columns = ColumnsOf([.. asked.Parties.Select(party => _tiers.ColumnOf(party.Id)).Distinct().Order()]);
    }

    /// <summary>Above this many parties the picture is laid out wide, with a line for each.</summary>
    public const int MostRoomy = 48;

    public static SupplyPicture Of(SupplyQuestion asked) => asked.Parties.Count > MostRoomy ? WideLayout.Of(asked) : new SupplyLayout(asked).Draw();

    private SupplyPicture Draw()
    {
        var (automatic, looseY) = Automatic();
        var isArranged = _asked.Places.Any(place => automatic.Exists(node => node.Id == place.Party));
        var nodes = isArranged ? Arranged(automatic) : automatic;
        var inColumns = nodes.TrueForAll(node => Math.Abs(node.X - _columns[_tiers.ColumnOf(node.Id)]) < NodeWidth / 2);
        var byId = nodes.ToDictionary(node => node.Id);
        var edges = _asked.Relations.OrderBy(relation => relation.Id).Select(relation => SupplyLine.Between(relation, byId[relation.Customer], byId[relation.Supplier], _asked, _reach)).ToRows();
        var (left, right) = (nodes.Select(node => node.X - (node.Width / 2)).Concat(edges.Select(edge => Math.Min(edge.X1, edge.X2) + Math.Min(0, edge.Bend.Supplier))).Append(Margin).Min(), nodes.Select(node => node.X + (node.Width / 2)).Append(LeastWidth - Margin).Max());
        var (top, bottom) = (nodes.Select(node => node.Y - (node.Height / 2)).Append(HeadHeight).Min(), nodes.Select(node => node.Y + (node.Height / 2)).Append(HeadHeight).Max());
        return new SupplyPicture(
            left - Margin,
            Math.Min(0, top - Margin),
            right - left + (2 * Margin),
            bottom + Margin - Math.Min(0, top - Margin),
            isArranged,
            inColumns ? Headings(nodes) : [],
            isArranged ? null : looseY,
            nodes.ToRows(),
            edges,
            _reach.Reach);
    }

    private (List<SupplyNode> Nodes, double? LooseY) Automatic()
    {
        var tied = _asked.Relations.SelectMany(relation => new[] { relation.Customer, relation.Supplier }).ToHashSet();
        var blocks = _asked.Parties.Where(party => tied.Contains(party.Id)).GroupBy(party => _groups.GroupOf(party.Id)).Select(block => block.ToList())
            .OrderBy(block => _groups.IsExercise(block[0].Id)).ThenByDescending(block => block.Count).ThenBy(block => block.Min(party => party.Name), StringComparer.Ordinal).ToList();
        var loose = _asked.Parties.Where(party => !tied.Contains(party.Id)).ToList();
        var (nodes, y) = (new List<SupplyNode>(), HeadHeight);
        foreach (var block in blocks)
        {
            y = Place(block, y, nodes) + BlockGap;
        }

        if (loose.Count == 0)
        {
            return (nodes, null);
        }

        Place(loose, y, nodes);
        return (nodes, y);
    }

    /// <summary>Adds a block whose top is given; returns its bottom.</summary>
    private double Place(IReadOnlyList<Party> block, double top, List<SupplyNode> nodes)
    {
        var named = block.OrderBy(party => party.Name, StringComparer.Ordinal).ThenBy(party => party.Id).Select(party => NodeOf(party)).ToLookup(node => _tiers.ColumnOf(node.Id));
        var members = block.Select(party => party.Id).ToHashSet();
        var edges = _asked.Relations.Where(relation => members.Contains(relation.Customer)).OrderBy(relation => relation.Id).Select(relation => (relation.Customer, relation.Supplier)).ToList();
        var columns = Crossings.Reduce([.. _columns.Keys.Order().Select(column => named[column].Select(node => node.Id).ToList())], edges);
        var byId = named.SelectMany(column => column).ToDictionary(node => node.Id);
        var height = columns.Max(column => HeightOf(column, byId));
        foreach (var column in columns)
        {
            var y = top + ((height - HeightOf(column, byId)) / 2);
            foreach (var node in column.Select(id => byId[id]))
            {
                nodes.Add(node with { Y = y + (node.Height / 2) });
                y += node.Height + NodeGap;
            }
        }

        return top + height;
    }

    /// <summary>Nodes where they were put; the others at their place in the columns or, where that is taken, at the next free one below.</summary>
    private List<SupplyNode> Arranged(List<SupplyNode> automatic)
    {
        var places = _asked.Places.GroupBy(place => place.Party).ToDictionary(group => group.Key, group => group.First());
        var nodes = automatic.Where(node => places.ContainsKey(node.Id)).Select(node => node with { X = places[node.Id].X, Y = places[node.Id].Y }).ToList();
        foreach (var node in automatic.Where(node => !places.ContainsKey(node.Id)))
        {
            var free = node;
            while (nodes.Find(other => other.Touches(free, NodeGap - 1)) is { } inTheWay)
            {
                free = free with { Y = inTheWay.Y + ((inTheWay.Height + free.Height) / 2) + NodeGap };
            }

            nodes.Add(free);
        }

        return nodes;
    }

    private SupplyNode NodeOf(Party party)
    {
        var lines = TextWidth.Wrap(party.Name, TypeSize * 1.06, NodeWidth - 22, 3);
        var card = _asked.Cards.FirstOrDefault(card => card.Party == party.Id);

        // Room for how far it is, exposure and stance is always kept, so that choosing an incident moves nothing.
        var note = _asked.Notes.GetValueOrDefault(party.Id);
        var height = (LineHeight * (lines.Count + (note is null ? 3 : 4))) + 22;
        return new SupplyNode(
            party.Id, party.Name, party.PartyKind, _tiers.TierOf(party.Id), party.Unnamed, party.Id == _asked.Us, _groups.IsExercise(party.Id), lines.ToRows(),
            card?.Exposure, card?.Stance, _reach.HopsOf(party.Id), _reach.OnPath.Contains(party.Id), party.Marking,
            _columns[_tiers.ColumnOf(party.Id)], 0, NodeWidth, height, note);
    }

    private Rows<SupplyColumn> Headings(IReadOnlyList<SupplyNode> nodes) => nodes.GroupBy(node => node.Tier).OrderBy(tier => tier.Key)
        .Select(tier => (tier.Key, Xs: tier.Select(node => _columns[_tiers.ColumnOf(node.Id)]).ToList()))
        .Select(tier => new SupplyColumn(tier.Key, tier.Xs.Min() - (NodeWidth / 2), tier.Xs.Max() - tier.Xs.Min() + NodeWidth)).ToRows();

    private static Dictionary<int, double> ColumnsOf(IReadOnlyList<int> used)
    {
        var pitch = used.Count < 2 ? 0 : Math.Min(WidestPitch, (LeastWidth - (2 * Margin) - NodeWidth) / (used.Count - 1));
        var first = (LeastWidth - (pitch * (used.Count - 1))) / 2;
        return used.Select((column, at) => (column, x: first + (at * pitch))).ToDictionary(pair => pair.column, pair => pair.x);
    }

    private static double HeightOf(IReadOnlyList<Id<Party>> column, Dictionary<Id<Party>, SupplyNode> nodes) =>
        column.Sum(id => nodes[id].Height) + (NodeGap * Math.Max(0, column.Count - 1));
}
