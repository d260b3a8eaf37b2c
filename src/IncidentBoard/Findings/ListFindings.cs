using IncidentBoard.Access;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>The findings that match, a page at a time.</summary>
/// <param name="Sought">Which findings.</param>
/// <param name="Page">From 1.</param>
public sealed record ListFindings(FindingFilter Sought, SortBy<FindingColumn> Sort, int Page) : Query<FindingList>
{
    /// <summary>How many lines a page holds: each is some twenty elements, and the whole page, with its frame and with what is done with those that are picked, stays under 600 of them.</summary>
    public const int PageSize = 15;

    public override async Task<FindingList> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var found = await FoundFindings.ReadAsync(visible, Sought, cancellationToken);
        var weights = Sort.Column == FindingColumn.Weight ? await EvidenceOf.WeightsAsync(visible, [.. found.Matching.Select(finding => finding.Key)], cancellationToken) : null;
        var (items, number) = Paging.Cut(Sorted(found.Matching, found.TitleOf, weights), Page, PageSize);
        return new FindingList(
            new ListPage<FindingLine>(await found.LinesAsync(visible, items, cancellationToken), number, found.Matching.Count, found.Visible, PageSize),
            found.Choices(Sought.Exercises),
            [.. found.Matching.Take(EditFindings.Most).Select(finding => finding.Id)]);
    }

    private List<Finding> Sorted(IReadOnlyCollection<Finding> findings, Func<Finding, string?> title, IReadOnlyDictionary<Guid, Weight>? weights)
    {
        var sorted = Sort.Column switch
        {
            FindingColumn.Recorded => Sort.Apply(findings, finding => finding.Recorded),
            FindingColumn.Statement => Sort.Apply(findings, finding => finding.Statement, StringComparer.OrdinalIgnoreCase),
            FindingColumn.State => Sort.Apply(findings, finding => finding.State),
            FindingColumn.Nature => Sort.Apply(findings, finding => finding.Nature),
            FindingColumn.Weight => Sort.Apply(findings, finding => weights!.GetValueOrDefault(finding.Key, Weight.None), Lighter),
            FindingColumn.Incident => Sort.Apply(findings, title, StringComparer.OrdinalIgnoreCase),
        };
        return [.. sorted.ThenByDescending(finding => finding.Recorded).ThenBy(finding => finding.Id)];
    }

    /// <summary>What has less behind it comes first: fewer origins, then the worse grade.</summary>
    private static Comparer<Weight> Lighter { get; } = Comparer<Weight>.Create((one, other) =>
        one.Origins != other.Origins ? one.Origins.CompareTo(other.Origins)
        : (one.Best, other.Best) is ({ } best, { } rival) ? rival.CompareTo(best)
        : (one.Best is not null).CompareTo(other.Best is not null));
}
