using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Findings;

/// <summary>How many independent origins speak, written a second time: reachability by a matrix, and every group of pieces tried.</summary>
internal static class PlainOrigins
{
    public static int Of(IReadOnlyList<Evidence> pieces, IReadOnlyList<(Id<Source> Source, Id<Source> On)> links, IReadOnlyList<(Id<Source> Newer, Id<Source> Older)> versions)
    {
        var sources = links.SelectMany(link => new[] { link.Source, link.On })
            .Concat(versions.SelectMany(pair => new[] { pair.Newer, pair.Older }))
            .Concat(pieces.SelectMany(piece => new[] { piece.Source, piece.Origin ?? piece.Source }))
            .Distinct().ToArray();
        var restsOn = Closure(sources, links);
        var isVersionOf = Closure(sources, versions);
        var assessed = pieces.Where(piece => piece.OriginKind != OriginKind.NotAssessed).ToArray();
        var marks = assessed.Select(piece => Through(piece, sources, restsOn, isVersionOf)).ToArray();

        var most = 0;
        for (var group = 0; group < 1 << assessed.Length; group++)
        {
            var taken = Enumerable.Range(0, assessed.Length).Where(at => (group >> at & 1) == 1).ToArray();
            var isApart = taken.All(one => taken.All(other => one == other || !marks[one].Zip(marks[other]).Any(pair => pair.First && pair.Second)));
            most = isApart ? Math.Max(most, taken.Length) : most;
        }

        return most;
    }

    private static bool[] Through(Evidence piece, Id<Source>[] sources, bool[,] restsOn, bool[,] isVersionOf)
    {
        var marks = new bool[sources.Length];
        for (var at = 0; at < sources.Length; at++)
        {
            marks[at] = sources[at] == piece.Source
                || (piece.Origin is { } origin && (sources[at] == origin || restsOn[Array.IndexOf(sources, origin), at]));
        }

        var own = marks.ToArray();
        for (var newer = 0; newer < sources.Length; newer++)
        {
            for (var older = 0; older < sources.Length; older++)
            {
                marks[older] |= own[newer] && isVersionOf[newer, older];
            }
        }

        return marks;
    }

    private static bool[,] Closure(Id<Source>[] sources, IReadOnlyList<(Id<Source> From, Id<Source> To)> steps)
    {
        var reaches = new bool[sources.Length, sources.Length];
        foreach (var (from, to) in steps)
        {
            reaches[Array.IndexOf(sources, from), Array.IndexOf(sources, to)] = true;
        }

        for (var by = 0; by < sources.Length; by++)
        {
            for (var from = 0; from < sources.Length; from++)
            {
                for (var to = 0; to < sources.Length; to++)
                {
                    reaches[from, to] |= reaches[from, by] && reaches[by, to];
                }
            }
        }

        return reaches;
    }
}
