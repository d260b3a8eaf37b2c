using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>A marked passage becomes a new finding that somebody claims, with the passage as its first evidence.</summary>
public sealed record FindingFromMark(Id<Annotation> Mark, string Statement, Nature Nature, Id<Incident>? Incident) : OfMark(Mark)
{
    protected override async Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken)
    {
        var finding = new Finding(desk.Ids.Next<Finding>(), Incident, "", Nature, FindingState.Claimed);
        var problems = Desk.Fill(finding, ("statement", Statement), ("marking", Words.Of(Marked(mark, source))));
        if (!problems.IsEmpty)
        {
            return problems;
        }

        await desk.JoinAsync(Incident, cancellationToken);
        desk.Add(finding);
        return Cite(desk, mark, source, finding.Key, Direction.For);
    }
}
