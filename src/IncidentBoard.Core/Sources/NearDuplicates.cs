using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// Tells texts that are the same, or that one took over from the other. What counts is how much of the shorter text stands in the longer one, so that a statement
/// printed inside an article is found as well as an article that was rewritten a little. Texts of fewer than twelve words are only ever the same or not.
/// </summary>
public static class NearDuplicates
{
    /// <summary>From this share on two texts are near. A text in which every eighth word was replaced has still about half of its runs.</summary>
    public const int NearFrom = 50;

    // Fewer runs say nothing: a name and a title are shared by chance.
    private const int FewestRuns = 8;

    private const int FirstLook = 64;

    public static Likeness Compare(Fingerprint one, Fingerprint other)
    {
        if (one.IsSameAs(other))
        {
            return new Likeness(LikenessKind.Exact, 100);
        }

        var shorter = (one.Runs <= other.Runs ? one : other).Sketch.Span;
        var longer = (one.Runs <= other.Runs ? other : one).Sketch.Span;
        var upTo = Math.Min(one.KnownUpTo, other.KnownUpTo);
        var (known, common, place) = (0, 0, 0);
        for (; known < shorter.Length && shorter[known] <= upTo; known++)
        {
            while (place < longer.Length && longer[place] < shorter[known])
            {
                place++;
            }

            // Of texts that share half of their runs the first few hashes cannot have so little in common: most pairs of a list are done here.
            if (known == FirstLook && common * 8 < known)
            {
                break;
            }

            common += place < longer.Length && longer[place] == shorter[known] ? 1 : 0;
        }

        var percent = known < FewestRuns ? 0 : 100 * common / known;
        return new Likeness(percent >= NearFrom ? LikenessKind.Near : LikenessKind.Different, percent);
    }

    /// <summary>All pairs that are the same or near, the most alike first. Comparing n texts takes n² / 2 comparisons of a hundred steps each where they differ, and two thousand where they do not.</summary>
    public static Rows<AlikePair> Among(IReadOnlyList<Fingerprint> texts)
    {
        var pairs = new List<AlikePair>();
        for (var second = 1; second < texts.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var likeness = Compare(texts[first], texts[second]);
                if (likeness.Kind != LikenessKind.Different)
                {
                    pairs.Add(new AlikePair(first, second, likeness));
                }
            }
        }

        return pairs.OrderByDescending(pair => pair.Likeness.Kind).ThenByDescending(pair => pair.Likeness.Percent).ThenBy(pair => pair.First).ThenBy(pair => pair.Second).ToRows();
    }
}
