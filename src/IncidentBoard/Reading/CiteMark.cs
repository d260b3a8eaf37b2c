using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>A marked passage becomes evidence for or against a finding.</summary>
public sealed record CiteMark(Id<Annotation> Mark, Id<Finding> Finding, Direction Direction) : OfMark(Mark)
{
    protected override async Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Finding, cancellationToken) is not { } finding)
        {
            return [new Problem("finding", "That finding is not on the board any more, or not open to you. Choose another one.")];
        }

        var (id, subject, direction) = (Mark, Finding.Value, Direction);
        if (await desk.Visible.Evidence.AnyAsync(piece => piece.Annotation == id && piece.Subject == subject && piece.Direction == direction, cancellationToken))
        {
            return [new Problem("finding", $"This passage is evidence {direction.Words()} that finding already.")];
        }

        await desk.JoinAsync(finding.Incident, cancellationToken);
        return Cite(desk, mark, source, Finding.Value, Direction);
    }
}
