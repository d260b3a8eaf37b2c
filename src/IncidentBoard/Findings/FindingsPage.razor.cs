using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Findings;

/// <summary>All findings. What is shown of them, and in which order, stands in the address.</summary>
public sealed partial class FindingsPage
{
    private static readonly SortBy<FindingColumn> _newestFirst = new(FindingColumn.Recorded, Descending: true);

    private readonly SteadyRows<FindingLine> _steady = new(line => line.Id.Value);

    private readonly HashSet<Id<Finding>> _picked = [];

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "nature")]
    public string? Nature { get; set; }

    [SupplyParameterFromQuery(Name = "incident")]
    public string? Incident { get; set; }

    [SupplyParameterFromQuery(Name = "tag")]
    public string? Tag { get; set; }

    /// <summary><c>board</c> for the columns by state; anything else is the list.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortedBy { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    protected override Query<FindingList> Question => new ListFindings(Filter, Sort, Page ?? 1);

    private FindingFilter Filter => new(
        Text,
        Chosen.Of<FindingState>(State),
        Chosen.Of<Nature>(Nature),
        Id<Incident>.TryParse(Incident, out var incident) ? incident : null,
        Tag,
        !Preferences.HideExercises);

    private bool IsBoard => View == "board";

    private SortBy<FindingColumn> Sort => SortBy<FindingColumn>.Read(SortedBy, _newestFirst);

    private bool IsNarrowed => Text is not null || State is not null || Nature is not null || Incident is not null || Tag is not null;

    private string AddAddress => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["add"] = "finding", ["open"] = null });

    private string ReportAddress => $"report?findings={string.Join(',', _steady.Shown.Take(Report.MostChosen).Select(line => line.Id))}";

    private string ViewAddress(string? view) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["view"] = view, ["page"] = null, ["open"] = null });

    private string Everything => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["text"] = null, ["state"] = null, ["nature"] = null, ["incident"] = null, ["tag"] = null, ["page"] = null });

    protected override void Answered()
    {
        _steady.Follow(Answer!.Page.Lines, Question);
        _steady.Reveal(Open);

        // What does not match any more cannot be meant any more.
        _picked.IntersectWith(Answer.Matching.Concat(Answer.Page.Lines.Select(line => line.Id)));
    }

    protected override void OnParametersSet() => _steady.Reveal(Open);

    private void Pick((Rows<Id<Finding>> Ids, bool Picked) change)
    {
        if (change.Picked)
        {
            _picked.UnionWith(change.Ids);
        }
        else
        {
            _picked.ExceptWith(change.Ids);
        }
    }

    private void PickMatching() => _picked.UnionWith(Answer!.Matching);

    private void PickShown() => _picked.UnionWith(_steady.Shown.Select(line => line.Id));
}
