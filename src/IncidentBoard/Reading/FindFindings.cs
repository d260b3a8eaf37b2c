using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>Findings that hold all the words, the newest first; without words the newest of all.</summary>
public sealed record FindFindings(string Text) : Query<Rows<FoundFinding>>
{
    private const int Most = 8;

    public override async Task<Rows<FoundFinding>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var sought = new Sought(Text);
        var found = new List<FoundFinding>();
        await foreach (var finding in visible.Findings.Where(finding => finding.State != FindingState.SetAside).OrderByDescending(finding => finding.Recorded).ThenBy(finding => finding.Id)
            .Select(finding => new { finding.Id, finding.Statement, finding.State }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (sought.In(finding.Statement))
            {
                found.Add(new FoundFinding(finding.Id, finding.Statement, finding.State.Words()));
            }

            if (found.Count == Most)
            {
                break;
            }
        }

        return found.ToRows();
    }
}
