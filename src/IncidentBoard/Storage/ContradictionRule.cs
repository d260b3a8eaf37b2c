using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// While a contradiction is open, what it speaks of is disputed, or is not held any more. Only an open contradiction makes a finding disputed; one that was
/// resolved leaves it so until somebody says what holds.
/// </summary>
internal static class ContradictionRule
{
    public static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var findings = touched.Where(pair => pair.Now is Finding now && (Rules.IsBrought(pair) || (pair.Before as Finding)?.State != now.State)).ToList();
        var contradictions = touched.Where(pair => pair.Now is Contradiction now && (Rules.IsBrought(pair) || (pair.Before as Contradiction)?.State != now.State)).Select(pair => (Contradiction)pair.Now).ToList();
        var pieces = touched.Where(pair => pair.Now is Evidence && pair.Before is { Removed: true } && !pair.Now.Removed).Select(pair => pair.Now.Key).ToList();
        if (findings.Count == 0 && contradictions.Count == 0 && pieces.Count == 0)
        {
            return [];
        }

        var standing = await StandingAsync(desk, touched, [.. findings.Select(pair => pair.Now.Key), .. pieces], contradictions, cancellationToken);
        var problems = new List<(Thing, Problem)>();
        foreach (var contradiction in contradictions.Where(contradiction => !contradiction.Removed && !standing.IsSound(contradiction)))
        {
            problems.Add((contradiction, new Problem("other", "A contradiction is between two findings, or between two pieces of evidence on one finding. Choose both sides alike.")));
        }

        foreach (var (contradiction, finding) in standing.Open().Where(pair => !MayBeUnder(pair.Finding.State)))
        {
            problems.Add((contradictions.Contains(contradiction) ? contradiction : finding, await MustBeDisputedAsync(desk, finding, contradiction, cancellationToken)));
        }

        foreach (var finding in findings.Where(pair => pair is { Before: not null, Now: Finding { State: FindingState.Disputed, Removed: false } } && ((Finding)pair.Before).State != FindingState.Disputed).Select(pair => (Finding)pair.Now))
        {
            // What is taken back was so once: then it is enough that the contradiction is there, open or resolved.
            if (!(desk.Undoes is null ? standing.Open() : standing.All()).Any(pair => pair.Finding.Id == finding.Id))
            {
                problems.Add((finding, new Problem("state", "A finding is disputed while an open contradiction stands against it, and none does. Add the contradiction, and it will be disputed.")));
            }
        }

        return problems;
    }

    private static bool MayBeUnder(FindingState state) => state switch
    {
        FindingState.Disputed or FindingState.Refuted or FindingState.Withdrawn or FindingState.SetAside => true,
        FindingState.Open or FindingState.Claimed or FindingState.Corroborated or FindingState.Confirmed => false,
    };

    private static async Task<Problem> MustBeDisputedAsync(Desk desk, Finding finding, Contradiction contradiction, CancellationToken cancellationToken)
    {
        var about = await desk.FindAsync(contradiction.Id, cancellationToken) is null ? "A contradiction that is not open to you" : $"The contradiction \"{contradiction.About}\"";
        var which = await desk.FindAsync(finding.Id, cancellationToken) is null ? "A finding that is not open to you" : $"\"{finding.Statement}\"";
        return new Problem("state", $"{about} is open, so {which} can only be disputed, refuted, withdrawn or set aside, not {finding.State.Words()}. Resolve the contradiction first.");
    }

    private static async Task<Sides> StandingAsync(
        Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, List<Guid> sides, List<Contradiction> changed, CancellationToken cancellationToken)
    {
        var things = touched.Select(pair => pair.Now).ToList();
        var keys = sides.ToArray();
        var subjects = await desk.Db.Set<Evidence>().Where(piece => !piece.Removed && keys.Contains(piece.Subject)).Select(piece => piece.Id).ToListAsync(cancellationToken);
        var asked = sides.Concat(subjects.Select(id => id.Value)).ToArray();
        var contradictions = Rules.Latest(
            await desk.Db.Set<Contradiction>().AsNoTracking().Where(other => !other.Removed && (asked.Contains(other.One) || asked.Contains(other.Other))).ToListAsync(cancellationToken),
            things.OfType<Contradiction>());
        var ends = contradictions.Concat(changed).SelectMany(contradiction => new[] { contradiction.One, contradiction.Other }).Distinct().ToArray();
        var pieceIds = ends.Select(end => new Id<Evidence>(end)).ToArray();
        var pieces = Rules.Latest(await desk.Db.Set<Evidence>().AsNoTracking().Where(piece => !piece.Removed && pieceIds.Contains(piece.Id)).ToListAsync(cancellationToken), things.OfType<Evidence>()).ToDictionary(piece => piece.Key);
        var findingIds = ends.Concat(pieces.Values.Select(piece => piece.Subject)).Distinct().Select(end => new Id<Finding>(end)).ToArray();
        var findings = Rules.Latest(await desk.Db.Set<Finding>().AsNoTracking().Where(finding => !finding.Removed && findingIds.Contains(finding.Id)).ToListAsync(cancellationToken), things.OfType<Finding>()).ToDictionary(finding => finding.Key);
        return new Sides(contradictions, findings, pieces);
    }

    /// <summary>Contradictions with what they speak of, as it will be after the change.</summary>
    private sealed record Sides(IReadOnlyList<Contradiction> Contradictions, IReadOnlyDictionary<Guid, Finding> Findings, IReadOnlyDictionary<Guid, Evidence> Pieces)
    {
        public bool IsSound(Contradiction contradiction) =>
            (Findings.ContainsKey(contradiction.One) && Findings.ContainsKey(contradiction.Other))
            || (Pieces.TryGetValue(contradiction.One, out var one) && Pieces.TryGetValue(contradiction.Other, out var other) && one.Subject == other.Subject);

        public IEnumerable<(Contradiction Contradiction, Finding Finding)> All() =>
            from contradiction in Contradictions
            where IsSound(contradiction)
            from finding in new[] { contradiction.One, contradiction.Other }.Select(side => Pieces.TryGetValue(side, out var piece) ? piece.Subject : side).Distinct()
            where Findings.ContainsKey(finding)
            select (contradiction, Findings[finding]);

        public IEnumerable<(Contradiction Contradiction, Finding Finding)> Open() => All().Where(pair => pair.Contradiction.State == ContradictionState.Open);
    }
}
