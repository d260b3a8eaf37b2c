using System.Collections.Immutable;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Findings;

/// <summary>
/// Proposes which findings may contradict each other: two on one subject, of the same incident, whose words are alike but for a number, a date, a party or
/// what they say of exposure. It compares words and understands nothing, so it only ever asks; a person says whether they do.
/// </summary>
public static class ContradictionProposals
{
    /// <summary>How many findings on one subject are compared with each other: the newest. Each pair is looked at, so ten times as many take a hundred times as long.</summary>
    public const int MostOnOneSubject = 300;

    /// <summary>How many are proposed at once: more than that nobody looks through.</summary>
    public const int Most = 40;

    /// <param name="lookedAt">The pairs between which a contradiction is on the board, open or not.</param>
    /// <param name="name">The name of a party; none when it is not known.</param>
    public static IReadOnlyList<ContradictionProposal> Among(IEnumerable<Finding> findings, IReadOnlySet<(Guid, Guid)> lookedAt, Func<Id<Party>, string?> name)
    {
        var read = findings.Where(IsHeld).Select(finding => new Claim(finding, ClaimWords.Of(finding.Statement))).ToList();
        var seen = new HashSet<(Guid, Guid)>();
        var proposals = new List<ContradictionProposal>();
        foreach (var (subject, claims) in BySubject(read))
        {
            for (var at = 0; at < claims.Count; at++)
            {
                foreach (var other in claims.Skip(at + 1))
                {
                    var one = claims[at];
                    if (Alike(one.Words, other.Words) && Difference(one, other, name) is { } difference && !lookedAt.Contains(Pair(one, other)) && seen.Add(Pair(one, other)))
                    {
                        proposals.Add(new ContradictionProposal(one.Finding, other.Finding, $"Both are about {name(subject.Party) ?? "the same party"}, in words that are alike, and {difference}."));
                    }

                    if (proposals.Count == Most)
                    {
                        return proposals;
                    }
                }
            }
        }

        return proposals;
    }

    /// <summary>A pair of things, the same whichever is named first.</summary>
    public static (Guid, Guid) Pair(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static (Guid, Guid) Pair(Claim one, Claim other) => Pair(one.Finding.Key, other.Finding.Key);

    private static bool IsHeld(Finding finding) => finding.State is FindingState.Claimed or FindingState.Corroborated or FindingState.Confirmed or FindingState.Disputed;

    private static IEnumerable<((Id<Incident>? Incident, Id<Party> Party) Subject, IReadOnlyList<Claim> Claims)> BySubject(IEnumerable<Claim> claims) => claims
        .SelectMany(claim => claim.Finding.About.Select(party => (Subject: (claim.Finding.Incident, party), claim)))
        .GroupBy(pair => pair.Subject, pair => pair.claim)
        .OrderBy(group => group.Key.party)
        .ThenBy(group => group.Key.Incident)
        .Select(group => (((Id<Incident>?, Id<Party>))group.Key, (IReadOnlyList<Claim>)[.. group.OrderByDescending(claim => claim.Finding.Recorded).ThenBy(claim => claim.Finding.Id).Take(MostOnOneSubject)]));

    /// <summary>At least two words in common, and two fifths of those that either has.</summary>
    private static bool Alike(ClaimWords one, ClaimWords other)
    {
        var common = one.Plain.Count(other.Plain.Contains);
        return common >= 2 && common * 5 >= (one.Plain.Count + other.Plain.Count - common) * 2;
    }

    private static string? Difference(Claim one, Claim other, Func<Id<Party>, string?> name) =>
        Numbers(one.Words, other.Words) ?? Dates(one.Words, other.Words) ?? Exposure(one.Words, other.Words) ?? Parties(one.Finding, other.Finding, name);

    private static string? Numbers(ClaimWords one, ClaimWords other)
    {
        foreach (var (unit, count) in one.Numbers)
        {
            if (other.Numbers.TryGetValue(unit, out var rival) && rival != count)
            {
                return $"they give different numbers of {unit}: {count} and {rival}";
            }
        }

        return null;
    }

    private static string? Dates(ClaimWords one, ClaimWords other) =>
        one.Dates.Count > 0 && other.Dates.Count > 0 && !one.Dates.Intersect(other.Dates, StringComparer.OrdinalIgnoreCase).Any()
            ? $"they name different dates: {string.Join(", ", one.Dates)} and {string.Join(", ", other.Dates)}"
            : null;

    private static string? Exposure(ClaimWords one, ClaimWords other) =>
        one.Exposure is { } left && other.Exposure is { } right && left != right ? $"one says that something {InWords(left)}, the other that it {InWords(right)}" : null;

    private static string InWords(ExposureClaim claim) => claim switch
    {
        ExposureClaim.Was => "was exposed",
        ExposureClaim.MayHave => "may have been exposed, or is not known",
        ExposureClaim.WasNot => "was not exposed",
    };

    private static string? Parties(Finding one, Finding other, Func<Id<Party>, string?> name)
    {
        var (left, right) = (Only(one, other), Only(other, one));
        return left.Length > 0 && right.Length > 0 ? $"they name different parties: {string.Join(", ", left)} and {string.Join(", ", right)}" : null;

        ImmutableArray<string> Only(Finding these, Finding those) => [.. these.About.Except(those.About).Select(name).OfType<string>()];
    }

    private sealed record Claim(Finding Finding, ClaimWords Words);
}
