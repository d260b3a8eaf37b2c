using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Sources;

/// <summary>All sources. What is shown of them, and in which order, stands in the address.</summary>
public sealed partial class SourcesPage
{
    private static readonly SortBy<SourceColumn> _newestFirst = new(SourceColumn.Recorded, Descending: true);

    private readonly SteadyRows<SourceLine> _steady = new(line => line.Id.Value);

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "letter")]
    public string? Letter { get; set; }

    [SupplyParameterFromQuery(Name = "nature")]
    public string? Nature { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? SortedBy { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? Open { get; set; }

    protected override Query<ListPage<SourceLine>> Question => new ListSources(Text, Chosen.Of<Reliability>(Letter), Chosen.Of<SourceNature>(Nature), Sort, Page ?? 1);

    private SortBy<SourceColumn> Sort => SortBy<SourceColumn>.Read(SortedBy, _newestFirst);

    private bool IsNarrowed => Text is not null || Letter is not null || Nature is not null;

    private string AddAddress => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["add"] = "source", ["open"] = null });

    private string Everything => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["text"] = null, ["letter"] = null, ["nature"] = null, ["page"] = null });

    private static IEnumerable<(string Value, string Words)> Letters => Enum.GetValues<Reliability>().Select(letter => (letter.ToString(), $"{letter}: {Grade.InWords(letter)}"));

    private static IEnumerable<(string Value, string Words)> Natures { get; } =
    [
        (nameof(SourceNature.NotRead), "Not read by us"),
        (nameof(SourceNature.MachineGenerated), "Machine-generated"),
        (nameof(SourceNature.Primary), "Rest on nothing known"),
        (nameof(SourceNature.Derived), "Rest on other sources"),
    ];

    protected override void Answered()
    {
        _steady.Follow(Answer!.Lines, Question);
        _steady.Reveal(Open);
    }

    protected override void OnParametersSet() => _steady.Reveal(Open);
}
