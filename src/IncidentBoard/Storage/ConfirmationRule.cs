using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Confirmed is said by a commander, because the party concerned says so itself or because we hold the primary evidence. Evidence shows that when it
/// supports the finding and its source was published by a party that the finding is about, or when it is the own reporting of a statement; otherwise
/// the commander's reason says it.
/// </summary>
internal static class ConfirmationRule
{
    public static async Task<IReadOnlyList<(Thing, Problem)>> ProblemsAsync(Desk desk, Change change, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var set = touched.Where(pair => pair.Now is Finding { State: FindingState.Confirmed, Removed: false } && pair.Before is not Finding { State: FindingState.Confirmed }).ToList();
        if (set.Count > 0 && desk.Requires(Act.Confirm, "state") is { } refusal)
        {
            return [.. set.Select(pair => (pair.Now, refusal))];
        }

        // What comes from another board was confirmed there. What is set here says why; the reason for taking something back is not that reason.
        var unfounded = desk.Undoes is not null || string.IsNullOrWhiteSpace(change.Why)
            ? await UnfoundedAsync(desk, touched, [.. set.Where(pair => pair.Before is not null).Select(pair => (Finding)pair.Now)], cancellationToken)
            : [];
        return
        [
            .. unfounded.Select(finding => ((Thing)finding, NeedsGround)),
            .. await LosingAsync(desk, touched, [.. set.Select(pair => pair.Now.Key)], cancellationToken),
        ];
    }

    private static Problem NeedsGround { get; } = new("state", "Confirmed means that the party concerned says so itself, or that we hold the primary evidence. Give that as the reason, or add evidence from the party's own statement first.") { Remedy = Remedy.GiveReason };

    /// <summary>The confirmed findings that would lose what they were confirmed by.</summary>
    private static async Task<IReadOnlyList<(Thing, Problem)>> LosingAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, HashSet<Guid> set, CancellationToken cancellationToken)
    {
        var concerned = await ConfirmedAsync(desk, touched, set, cancellationToken);
        if (concerned.Count == 0)
        {
            return [];
        }

        var before = await PresentEvidence.ReadAsync(desk, [.. concerned.Select(finding => finding.Key)], [], cancellationToken);
        var was = concerned.ToDictionary(finding => finding.Key, finding => touched.FirstOrDefault(pair => pair.Now == finding).Before as Finding ?? finding);
        var losing = await UnfoundedAsync(desk, touched, [.. concerned.Where(finding => IsFounded(was[finding.Key], before))], cancellationToken);
        var problems = new List<(Thing, Problem)>();
        foreach (var finding in losing)
        {
            var name = await desk.FindAsync(finding.Id, cancellationToken) is null ? "Something that is not open to you" : $"\"{finding.Statement}\"";
            problems.Add((finding, new Problem("state", $"{name} is confirmed by this, and nothing else shows it. Set the finding to another state first, or confirm it with a reason.")));
        }

        return problems;
    }

    private static async Task<IReadOnlyList<Finding>> ConfirmedAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, HashSet<Guid> set, CancellationToken cancellationToken)
    {
        var subjects = touched.Where(pair => pair.Before is not null).Select(pair => pair.Now).OfType<Evidence>().Select(piece => piece.Subject)
            .Concat(touched.Where(pair => pair is { Now: Finding now, Before: Finding before } && !now.About.SequenceEqual(before.About)).Select(pair => pair.Now.Key))
            .ToHashSet();
        var sources = touched.Where(pair => pair.Before is not null && pair.Now is Source).Select(pair => ((Source)pair.Now).Id).ToArray();
        var marks = touched.Where(pair => pair is { Before: not null, Now: Annotation }).Select(pair => ((Annotation)pair.Now).Id).ToArray();
        if (sources.Length + marks.Length > 0)
        {
            subjects.UnionWith(await desk.Db.Set<Evidence>()
                .Where(piece => !piece.Removed && (sources.Contains(piece.Source) || (piece.Origin != null && sources.Contains(piece.Origin.Value)) || (piece.Annotation != null && marks.Contains(piece.Annotation.Value))))
                .Select(piece => piece.Subject)
                .ToListAsync(cancellationToken));
        }

        var ids = subjects.Except(set).Select(subject => new Id<Finding>(subject)).ToArray();
        var stored = ids.Length == 0 ? [] : await desk.Db.Set<Finding>().AsNoTracking().Where(finding => !finding.Removed && ids.Contains(finding.Id)).ToListAsync(cancellationToken);
        return [.. Rules.Latest(stored, touched.Select(pair => pair.Now).OfType<Finding>()).Where(finding => finding.State == FindingState.Confirmed && ids.Contains(finding.Id))];
    }

    /// <summary>Those of the findings that neither evidence nor a reason of their own shows to be confirmed.</summary>
    private static async Task<IReadOnlyList<Finding>> UnfoundedAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var evidence = await PresentEvidence.ReadAsync(desk, [.. findings.Select(finding => finding.Key)], [.. touched.Select(pair => pair.Now)], cancellationToken);
        var unfounded = new List<Finding>();
        foreach (var finding in findings.Where(finding => !IsFounded(finding, evidence)))
        {
            unfounded.AddRange(await HasReasonAsync(desk, finding.Key, cancellationToken) ? [] : [finding]);
        }

        return unfounded;
    }

    private static bool IsFounded(Finding finding, PresentEvidence evidence) => evidence.For(finding.Key).Any(piece =>
        evidence.Sources[piece.Source] is var source
        && ((source.Publisher is { } publisher && finding.About.Contains(publisher)) || (source.Medium == SourceMedium.Statement && piece.OriginKind == OriginKind.OwnReporting)));

    /// <summary>Whether somebody who confirmed it gave a reason. A reason that was redacted was given all the same.</summary>
    private static Task<bool> HasReasonAsync(Desk desk, Guid finding, CancellationToken cancellationToken) =>
        desk.Db.Values
            .Where(value => value.Thing == finding && value.Field == "state" && value.New == nameof(FindingState.Confirmed))
            .AnyAsync(value => desk.Db.Values.Any(reason => reason.Sequence == value.Sequence && reason.Kind == Journal.OfTheLine && reason.Field == Journal.Why), cancellationToken);
}
