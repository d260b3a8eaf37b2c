using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Findings;

/// <summary>
/// Whether pieces of evidence come from different origins. Two are independent when their origin chains share no source;
/// evidence of which nobody has assessed the origin is independent of nothing. Two versions of one document are one source.
/// </summary>
public sealed class Independence(RestingMap resting)
{
    private const int ExactUpTo = 16;

    /// <summary>The sources through which the claim came: its own alone, or the origin with all that it rests on. Empty when not assessed.</summary>
    public IReadOnlySet<Id<Source>> OriginChain(Evidence evidence) => evidence.OriginKind switch
    {
        OriginKind.NotAssessed => new HashSet<Id<Source>>(),
        OriginKind.OwnReporting => resting.Versions(evidence.Source),
        OriginKind.RestsOn => resting.Chain(evidence.Origin!.Value).Append(evidence.Source).SelectMany(resting.Versions).ToHashSet(),
    };

    public bool AreIndependent(Evidence one, Evidence other) =>
        OriginChain(one) is { Count: > 0 } left && OriginChain(other) is { Count: > 0 } right && !left.Overlaps(right);

    /// <summary>
    /// How many origins speak: the size of the largest group of which every two are independent; 0 when none was assessed.
    /// Exact up to 16 pieces; beyond that a lower bound, so that a count never promises more than there is.
    /// </summary>
    public int Origins(IEnumerable<Evidence> evidence)
    {
        var chains = evidence.Select(OriginChain).Where(chain => chain.Count > 0).OrderBy(chain => chain.Count).ToArray();
        return chains.Length <= ExactUpTo ? Largest(chains, 0, []) : Greedy(chains);
    }

    private static int Largest(IReadOnlySet<Id<Source>>[] chains, int from, HashSet<Id<Source>> taken)
    {
        if (from == chains.Length)
        {
            return 0;
        }

        var without = Largest(chains, from + 1, taken);
        if (taken.Overlaps(chains[from]))
        {
            return without;
        }

        return Math.Max(without, 1 + Largest(chains, from + 1, [.. taken, .. chains[from]]));
    }

    private static int Greedy(IReadOnlySet<Id<Source>>[] chains)
    {
        var taken = new HashSet<Id<Source>>();
        var count = 0;
        foreach (var chain in chains.Where(chain => !taken.Overlaps(chain)))
        {
            taken.UnionWith(chain);
            count++;
        }

        return count;
    }
}
