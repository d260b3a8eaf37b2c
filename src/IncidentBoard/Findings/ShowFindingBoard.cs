using IncidentBoard.Access;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>The findings that match, by state: of each state the newest, and how many there are.</summary>
public sealed record ShowFindingBoard(FindingFilter Sought) : Query<Rows<FindingStateColumn>>
{
    /// <summary>How many a column shows: eight columns of some twenty elements each stay under 600 of them.</summary>
    public const int MostInColumn = 5;

    public override async Task<Rows<FindingStateColumn>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var found = await FoundFindings.ReadAsync(visible, Sought, cancellationToken);
        var byState = found.Matching.OrderByDescending(finding => finding.Recorded).ThenBy(finding => finding.Id).ToLookup(finding => finding.State);
        var lines = (await found.LinesAsync(visible, [.. Enum.GetValues<FindingState>().SelectMany(state => byState[state].Take(MostInColumn))], cancellationToken)).ToLookup(line => line.State);
        return Enum.GetValues<FindingState>().Select(state => new FindingStateColumn(state, byState[state].Count(), lines[state].ToRows())).ToRows();
    }
}
