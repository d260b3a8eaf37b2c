using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Sets the same on many findings: one change, one journal line, one undo. If one of them cannot be set so, none is, and the reasons name each.</summary>
/// <param name="State">The state they get; none leaves it.</param>
/// <param name="By">Who withdraws them, where the state is withdrawn.</param>
/// <param name="Tag">A tag that they get beside their own; none leaves them.</param>
/// <param name="Raise">The least marking that they have afterwards: what is stricter stays so.</param>
/// <param name="Incident">The incident that they are linked to; none leaves it.</param>
public sealed record EditFindings(IReadOnlyList<Id<Finding>> Findings, FindingState? State, WithdrawnBy By, string? Tag, Marking? Raise, Id<Incident>? Incident) : Change
{
    /// <summary>How many one change takes: more than anybody picks by hand, and a line of the journal that can still be read.</summary>
    public const int Most = 500;

    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Wrong() is { } wrong)
        {
            return Outcome.Refuse([wrong]);
        }

        var problems = new List<Problem>();
        foreach (var id in Findings.Distinct())
        {
            if (await desk.FindAsync(id, cancellationToken) is not { } finding)
            {
                return Outcome.Refuse("", "One of them is not on the board any more, or not open to you. Choose again.");
            }

            await desk.JoinAsync(finding.Incident, cancellationToken);
            problems.AddRange(Set(finding).Select(problem => Named(finding, problem)));
        }

        await desk.JoinAsync(Incident, cancellationToken);
        problems.AddRange(problems.Count > 0 ? [] : (await desk.ProblemsAsync(this, cancellationToken)).Select(pair => Named(pair.Thing, pair.Problem)));
        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private Problem? Wrong() =>
        Findings.Count == 0 ? new Problem("", "Choose the findings first.")
        : Findings.Count > Most ? new Problem("", $"One change takes at most {Most} findings; these are {Findings.Count}. Narrow the list.")
        : State is null && string.IsNullOrWhiteSpace(Tag) && Raise is null && Incident is null ? new Problem("", "Say what to set: a state, a tag, a marking or an incident.")
        : null;

    private ImmutableArray<Problem> Set(Finding finding)
    {
        if (State is { } state)
        {
            Disputes.Put(finding, state);
            if (state == FindingState.Withdrawn)
            {
                Desk.Fill(finding, ("withdrawnBy", Words.Of(By)));
            }
        }

        var values = new List<(string, string?)>();
        values.AddRange(string.IsNullOrWhiteSpace(Tag) ? [] : [("tags", FindingTags.With(finding.Tags, Tag))]);
        values.AddRange(Raise is { } raise && raise > finding.Marking ? [("marking", Words.Of(raise))] : []);
        values.AddRange(Incident is { } incident ? [("incident", incident.ToString())] : []);
        return Desk.Fill(finding, values);
    }

    private static Problem Named(Thing thing, Problem problem) =>
        thing is Finding finding && !problem.Reason.Contains(finding.Statement, StringComparison.Ordinal) ? new Problem(problem.Field, $"\"{finding.Statement}\": {problem.Reason}") : problem;
}
