using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Labs around a ring, joined by the suppliers that they share; those that share most stand beside one another.</summary>
public static class RingLayout
{
    private const double NodeWidth = 176;
    private const double Margin = 48;
    private const double Widening = 1.12;

    /// <param name="asked">The labs, and what is known of them; its relations are not drawn.</param>
    /// <param name="pairs">With the names of the shared suppliers and the strictest marking among them.</param>
    public static SupplyPicture Of(SupplyQuestion asked, IReadOnlyList<(Id<Party> One, Id<Party> Other, int Shared, string Which, Marking Marking)> pairs)
    {
        var groups = asked.Groups ?? new SupplyGroups(asked.Parties, asked.Relations, asked.Incidents);
        var order = Order(asked.Parties, pairs);
        var nodes = Around([.. order.Select(party => Node(party, asked, groups))]);
        var places = asked.Places.GroupBy(place => place.Party).ToDictionary(group => group.Key, group => group.First());
        var isArranged = nodes.Exists(node => places.ContainsKey(node.Id));
        nodes = [.. nodes.Select(node => places.TryGetValue(node.Id, out var place) ? node with { X = place.X, Y = place.Y } : node)];
        var byId = nodes.ToDictionary(node => node.Id);
        var edges = pairs.Select(pair => SupplyLine.Pair(byId[pair.One], byId[pair.Other], pair.Shared, pair.Which, pair.Marking)).ToRows();
        var (left, top) = (nodes.Select(node => node.X - (node.Width / 2)).DefaultIfEmpty(0).Min() - Margin, nodes.Select(node => node.Y - (node.Height / 2)).DefaultIfEmpty(0).Min() - Margin);
        return new SupplyPicture(
            left,
            top,
            nodes.Select(node => node.X + (node.Width / 2)).DefaultIfEmpty(NodeWidth).Max() + Margin - left,
            nodes.Select(node => node.Y + (node.Height / 2)).DefaultIfEmpty(NodeWidth).Max() + Margin - top,
            isArranged,
            [],
            null,
            nodes.ToRows(),
            edges,
            null);
    }

    /// <summary>From the one that shares most on, always the one next that shares most with the last.</summary>
    private static List<Party> Order(IReadOnlyList<Party> parties, IReadOnlyList<(Id<Party> One, Id<Party> Other, int Shared, string Which, Marking Marking)> pairs)
    {
        var shared = pairs.Concat(pairs.Select(pair => pair with { One = pair.Other, Other = pair.One })).ToLookup(pair => pair.One);
        var left = parties.OrderByDescending(party => shared[party.Id].Sum(pair => pair.Shared)).ThenBy(party => party.Name, StringComparer.Ordinal).ThenBy(party => party.Id).ToList();
        var order = new List<Party>();
        while (left.Count > 0)
        {
            var with = order.Count == 0 ? [] : shared[order[^1].Id].ToDictionary(pair => pair.Other, pair => pair.Shared);
            var next = left.MaxBy(party => with.GetValueOrDefault(party.Id))!;
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }

    /// <summary>As small a ring as leaves every node its room.</summary>
    private static List<SupplyNode> Around(IReadOnlyList<SupplyNode> nodes)
    {
        for (var radius = 170.0; ; radius *= Widening)
        {
            List<SupplyNode> placed = [.. nodes.Select((node, at) => Math.Tau * at / nodes.Count).Zip(nodes, (angle, node) => node with { X = Math.Round(1.5 * radius * Math.Cos(angle), 1), Y = Math.Round(radius * Math.Sin(angle), 1) })];
            if (Enumerable.Range(0, placed.Count).All(at => placed.Count < 2 || !placed[at].Touches(placed[(at + 1) % placed.Count], 12)))
            {
                return placed;
            }
        }
    }

    private static SupplyNode Node(Party party, SupplyQuestion asked, SupplyGroups groups)
    {
        var lines = TextWidth.Wrap(party.Name, 14, NodeWidth - 22, 3);
        var note = asked.Notes.GetValueOrDefault(party.Id);
        return new SupplyNode(
            party.Id, party.Name, party.PartyKind, SupplyTier.Labs, party.Unnamed, party.Id == asked.Us, groups.IsExercise(party.Id), lines.ToRows(), null, null, null, false, party.Marking,
            0, 0, NodeWidth, (17 * (lines.Count + 1)) + 24, note);
    }
}
