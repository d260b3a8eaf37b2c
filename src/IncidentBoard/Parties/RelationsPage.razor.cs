using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Parties;

/// <summary>All relations. What is shown of them, and in which order, stands in the address.</summary>
public sealed partial class RelationsPage
{
    private readonly SteadyRows<RelationLine> _steady = new(line => line.Id.Value);

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "certainty")]
    public string? Certainty { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortedBy { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    protected override Query<ListPage<RelationLine>> Question => new ListRelations(Text, Chosen.Of<RelationState>(State), Chosen.Of<Certainty>(Certainty), Sort, Page ?? 1);

    private SortBy<RelationColumn> Sort => SortBy<RelationColumn>.Read(SortedBy, default);

    private bool IsNarrowed => Text is not null || State is not null || Certainty is not null;

    private string AddAddress => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["add"] = "relation", ["open"] = null });

    private string Everything => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["text"] = null, ["state"] = null, ["certainty"] = null, ["page"] = null });

    protected override void Answered()
    {
        _steady.Follow(Answer!.Lines, Question);
        _steady.Reveal(Open);
    }

    protected override void OnParametersSet() => _steady.Reveal(Open);
}
