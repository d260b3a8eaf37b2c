using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>Makes a finding of each row of a pasted table, with the source that it names and the quote: one change, one undo, all of them or none.</summary>
/// <param name="Incident">The incident that they belong to; none for findings of no incident.</param>
public sealed record AddFindings(IReadOnlyList<PastedClaim> Claims, Id<Incident>? Incident, Marking Marking) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Claims.Count == 0)
        {
            return Outcome.Refuse("", "There is no row to add.");
        }

        var laid = await LayAsync(desk, cancellationToken);
        return laid.Problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(laid.Problems.Select(pair => new Problem(pair.Problem.Field, $"Row {pair.Claim.Row}: {pair.Problem.Reason}")));
    }

    /// <summary>Lays on the desk what the rows make, each for itself; what they break together is the door's to say.</summary>
    internal async Task<Laid> LayAsync(Desk desk, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(Incident, cancellationToken);
        var sources = (await desk.Visible.Sources.Select(source => new { source.Id, source.Title }).ToListAsync(cancellationToken))
            .DistinctBy(source => source.Title, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(source => source.Title, source => source.Id, StringComparer.OrdinalIgnoreCase);
        var statements = (await desk.Visible.Findings.Select(finding => finding.Statement).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var laid = new Laid([], []);
        foreach (var claim in Claims)
        {
            Lay(desk, claim, sources, statements, laid);
        }

        return laid;
    }

    private void Lay(Desk desk, PastedClaim claim, Dictionary<string, Id<Source>> sources, HashSet<string> statements, Laid laid)
    {
        var finding = new Finding(desk.Ids.Next<Finding>(), Incident, "", Nature.Fact, FindingState.Claimed);
        var problems = new List<Problem>(Desk.Fill(finding, ("statement", claim.Statement), ("plainWords", claim.PlainWords), ("tags", claim.Tags), ("marking", Words.Of(Marking))));
        problems.AddRange(Choose<Nature>(finding, "nature", claim.Nature));
        problems.AddRange(Choose<FindingState>(finding, "state", claim.State));
        problems.AddRange(problems.Count == 0 && AddFinding.Beginning(finding, Why) is { } early ? [early] : []);
        problems.AddRange(claim.Quote is not null && claim.Source is null ? [new Problem("quote", "A quote needs its source.")] : []);
        problems.AddRange(problems.Count == 0 && !statements.Add(finding.Statement) ? [new Problem("statement", "A finding with this statement is on the board already, or stands twice in the table.")] : []);
        if (problems.Count > 0)
        {
            laid.Problems.AddRange(problems.Select(problem => (claim, problem)));
            return;
        }

        var made = new List<Thing> { finding };
        problems.AddRange(claim.Source is { } title ? Cite(desk, finding, title, claim.Quote, sources, made) : []);
        laid.Problems.AddRange(problems.Select(problem => (claim, problem)));
        laid.Made.AddRange(problems.Count > 0 ? [] : made.Select(thing => (desk.Add(thing), claim)));
    }

    private List<Problem> Cite(Desk desk, Finding finding, string title, string? quote, Dictionary<string, Id<Source>> sources, List<Thing> made)
    {
        var problems = new List<Problem>();
        if (!sources.TryGetValue(title, out var source))
        {
            var fresh = new Source(desk.Ids.Next<Source>(), "");
            problems.AddRange(Desk.Fill(fresh, ("title", title), ("notRead", quote is null ? "true" : null), ("marking", Words.Of(Marking))));
            made.Insert(0, fresh);
            source = fresh.Id;
            if (problems.Count == 0)
            {
                sources.Add(title, source);
            }
        }

        var piece = new Evidence(desk.Ids.Next<Evidence>(), finding.Key, source, Direction.For, null, 6, OriginKind.NotAssessed, null);
        problems.AddRange(Desk.Fill(piece, ("quote", quote), ("marking", Words.Of(Marking))));
        made.Add(piece);
        return problems;
    }

    /// <summary>Takes a choice as it is stored or as it is said, in any case; nothing leaves it.</summary>
    private static ImmutableArray<Problem> Choose<T>(Finding finding, string field, string? text)
        where T : struct, Enum
    {
        if (text is null)
        {
            return [];
        }

        var found = Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase) || string.Equals(value.Words(), text, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 0
            ? [new Problem(field, $"\"{text}\" is not one of {string.Join(", ", Enum.GetValues<T>().Select(value => value.Words()))}.")]
            : Desk.Fill(finding, (field, found[0].ToString()));
    }

    /// <summary>What the rows came to: what they made, and what is wrong with them.</summary>
    internal sealed record Laid(List<(Thing Thing, PastedClaim Claim)> Made, List<(PastedClaim Claim, Problem Problem)> Problems);
}
