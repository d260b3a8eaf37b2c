using IncidentBoard.Core;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Tests.Graphs;

/// <summary>The graph questions answered once more, slowly and with nothing but sets of pairs: what the real answers are compared with.</summary>
internal sealed class PlainSupply(IReadOnlyList<Party> parties, IReadOnlyList<Relation> relations)
{
    public IReadOnlyList<Id<Party>> Labs => [.. parties.Where(party => party.PartyKind == PartyKind.Lab).Select(party => party.Id)];

    public IReadOnlyList<Relation> Real => [.. relations.Where(relation => relation.Customer != relation.Supplier)];

    public HashSet<Id<Party>> SuppliersOf(Id<Party> party) => [.. Real.Where(relation => relation.Customer == party).Select(relation => relation.Supplier)];

    public HashSet<Id<Party>> LabsWith(Id<Party> supplier) => [.. Labs.Where(lab => SuppliersOf(lab).Contains(supplier))];

    /// <summary>Every chain from the party to the first struck one on it that meets nobody twice, by trying all.</summary>
    public List<List<Id<Party>>> Chains(Id<Party> from, IReadOnlySet<Id<Party>> struck, int mostHops)
    {
        var found = new List<List<Id<Party>>>();
        void Go(List<Id<Party>> path)
        {
            if (path.Count > 1 && struck.Contains(path[^1]))
            {
                found.Add([.. path]);
            }
            else if (path.Count <= mostHops && !struck.Contains(path[^1]))
            {
                foreach (var supplier in SuppliersOf(path[^1]).Where(supplier => !path.Contains(supplier)))
                {
                    Go([.. path, supplier]);
                }
            }
        }

        Go([from]);
        return found;
    }

    public HashSet<DataClass> AtStake(IEnumerable<List<Id<Party>>> chains) =>
        [.. chains.SelectMany(chain => Real.Where(relation => relation.Customer == chain[0] && relation.Supplier == chain[1])).SelectMany(relation => relation.DataClasses)];

    /// <summary>The piece that hangs together with a party when one other is gone.</summary>
    public HashSet<Id<Party>> Piece(Id<Party> from, Id<Party>? without)
    {
        var piece = new HashSet<Id<Party>> { from };
        while (Real.Where(relation => relation.Customer != without && relation.Supplier != without && piece.Contains(relation.Customer) != piece.Contains(relation.Supplier)).ToList() is { Count: > 0 } more)
        {
            more.ForEach(relation => piece.UnionWith([relation.Customer, relation.Supplier]));
        }

        return piece;
    }

    public List<HashSet<Id<Party>>> PiecesWithout(Id<Party> party)
    {
        var left = Piece(party, null);
        left.Remove(party);
        var pieces = new List<HashSet<Id<Party>>>();
        while (left.Count > 0)
        {
            pieces.Add(Piece(left.First(), party));
            left.ExceptWith(pieces[^1]);
        }

        return pieces;
    }

    /// <summary>How many steps lie between two, whichever way relations run, by widening a ring.</summary>
    public int? Distance(Id<Party> from, Id<Party> to)
    {
        var (ring, steps) = (new HashSet<Id<Party>> { from }, 0);
        while (!ring.Contains(to))
        {
            var wider = ring.Concat(Real.Where(relation => ring.Contains(relation.Customer)).Select(relation => relation.Supplier))
                .Concat(Real.Where(relation => ring.Contains(relation.Supplier)).Select(relation => relation.Customer)).ToHashSet();
            if (wider.Count == ring.Count)
            {
                return null;
            }

            (ring, steps) = (wider, steps + 1);
        }

        return steps;
    }
}
