using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Parties;

/// <summary>The directory of parties. What is shown of them, and in which order, stands in the address.</summary>
public sealed partial class PartiesPage
{
    private readonly SteadyRows<PartyLine> _steady = new(line => line.Id.Value);

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortedBy { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    protected override Query<ListPage<PartyLine>> Question => new ListParties(Text, Chosen.Of<PartyKind>(Kind), !Preferences.HideExercises, Sort, Page ?? 1);

    private SortBy<PartyColumn> Sort => SortBy<PartyColumn>.Read(SortedBy, default);

    private bool IsNarrowed => Text is not null || Kind is not null;

    private string AddAddress => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["add"] = "party", ["open"] = null });

    private string Everything => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["text"] = null, ["kind"] = null, ["page"] = null });

    protected override void Answered()
    {
        _steady.Follow(Answer!.Lines, Question);
        _steady.Reveal(Open);
    }

    protected override void OnParametersSet() => _steady.Reveal(Open);
}
