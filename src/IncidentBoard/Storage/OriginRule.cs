using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Corroborated, and the digit 1, take two independent origins, whatever is changed: evidence, what it rests on, or the sources themselves.</summary>
internal static class OriginRule
{
    public static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var things = touched.Select(pair => pair.Now).ToList();
        var links = things.OfType<RestsOn>().ToList();
        var concerned = touched.Where(Changes).Select(pair => pair.Now.Key).Concat(things.OfType<Evidence>().Select(piece => piece.Subject)).ToHashSet();
        var sourcesMove = touched.Any(pair => pair.Now is Source or Annotation && pair.Before is not null && Rules.ComesOrGoes(pair));
        if (concerned.Count == 0 && links.Count == 0 && !sourcesMove)
        {
            return [];
        }

        if (links.Exists(link => !link.Removed))
        {
            var all = await PresentEvidence.LinksAsync(desk, things, cancellationToken);
            if (links.Find(link => !link.Removed && new RestingMap(all.Where(other => other.Id != link.Id)).WouldCycle(link.Source, link.On)) is { } circular)
            {
                return [(circular, new Problem("on", "This would make a source rest on itself through others. Check which of the two came first."))];
            }
        }

        if (links.Count > 0 || sourcesMove)
        {
            concerned.UnionWith((await desk.Db.Set<Finding>().Where(finding => !finding.Removed && finding.State == FindingState.Corroborated).Select(finding => finding.Id).ToListAsync(cancellationToken)).Select(id => id.Value));
            concerned.UnionWith(await desk.Db.Set<Evidence>().Where(piece => !piece.Removed && piece.Credibility == 1).Select(piece => piece.Subject).ToListAsync(cancellationToken));
        }

        return await ProblemsOfAsync(desk, things, concerned, cancellationToken);
    }

    private static bool Changes((Thing Now, Thing? Before) pair) =>
        pair.Now is Finding { Removed: false } now && (Rules.IsBrought(pair) || ((Finding)pair.Before!).State != now.State);

    private static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsOfAsync(Desk desk, List<Thing> things, HashSet<Guid> concerned, CancellationToken cancellationToken)
    {
        var evidence = await PresentEvidence.ReadAsync(desk, concerned, things, cancellationToken);
        var ids = concerned.Select(id => new Id<Finding>(id)).ToArray();
        var findings = Rules.Latest(await desk.Db.Set<Finding>().AsNoTracking().Where(finding => !finding.Removed && ids.Contains(finding.Id)).ToListAsync(cancellationToken), things.OfType<Finding>())
            .ToDictionary(finding => finding.Key);
        var problems = new List<(Thing, Problem)>();
        foreach (var subject in concerned)
        {
            var supporting = evidence.For(subject);
            if (evidence.Independence.Origins(supporting) >= 2)
            {
                continue;
            }

            if (findings.TryGetValue(subject, out var finding) && finding.State == FindingState.Corroborated)
            {
                problems.Add((finding, await NotCorroboratedAsync(desk, finding, supporting, evidence.Independence, cancellationToken)));
            }

            problems.AddRange(supporting.Where(piece => piece.Credibility == 1).Select(piece => ((Thing)piece, new Problem("credibility", "Credibility 1 means confirmed by other sources: that takes two independent origins. Use 2 to 6."))));
        }

        return problems;
    }

    private static async Task<Problem> NotCorroboratedAsync(Desk desk, Finding finding, IReadOnlyList<Evidence> supporting, Independence independence, CancellationToken cancellationToken) =>
        await desk.FindAsync(finding.Id, cancellationToken) is null
            ? new Problem("state", "Something that is not open to you rests on this, and would not be corroborated any more. Ask somebody who sees more to look at it.")
            : new Problem("state", $"\"{finding.Statement}\" is not corroborated: that takes two pieces of evidence from independent origins, and {InWords(supporting.Count)} from {Origins(independence, supporting)}. Add evidence, assess where it comes from, or set the finding to Claimed.");

    private static string InWords(int pieces) => pieces switch
    {
        0 => "there is none",
        1 => "there is one piece",
        _ => $"there are {pieces} pieces",
    };

    private static string Origins(Independence independence, IEnumerable<Evidence> evidence) => independence.Origins(evidence) switch
    {
        0 => "origins that nobody has assessed",
        _ => "one origin",
    };
}
