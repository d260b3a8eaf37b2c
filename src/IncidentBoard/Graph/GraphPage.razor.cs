using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Graph;

/// <summary>The graph. The question, its filter, its scenario and its time stand in the address.</summary>
public sealed partial class GraphPage
{
    private const string None = "none";
    private const int Step = 300;

    private IReadOnlyList<SupplyPlace>? _before;
    private string? _trouble;
    private int _round;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    /// <summary>What is asked: a name of <see cref="GraphQuestion"/>.</summary>
    [SupplyParameterFromQuery(Name = "ask")]
    public string? Ask { get; set; }

    /// <summary>The incident looked at: its id, or <c>none</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Incident { get; set; }

    /// <summary>What is open in the drawer. The chain from an open party to the affected one is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary><c>hide</c>, <c>show</c> or <c>only</c>; without it, as the reader likes it.</summary>
    [SupplyParameterFromQuery]
    public string? Exercises { get; set; }

    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    [SupplyParameterFromQuery(Name = "party")]
    public string? Parties { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Breached { get; set; }

    [SupplyParameterFromQuery]
    public string? Paused { get; set; }

    [SupplyParameterFromQuery]
    public string? Breached2 { get; set; }

    [SupplyParameterFromQuery]
    public string? Paused2 { get; set; }

    [SupplyParameterFromQuery]
    public string? Hops { get; set; }

    [SupplyParameterFromQuery]
    public string? Hub { get; set; }

    [SupplyParameterFromQuery]
    public string? Unfolded { get; set; }

    [SupplyParameterFromQuery]
    public string? Service { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Certainty { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    /// <summary>How many parties are drawn at most.</summary>
    [SupplyParameterFromQuery]
    public string? Drawn { get; set; }

    /// <summary>How many rows of each table are shown.</summary>
    [SupplyParameterFromQuery]
    public string? Rows { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    protected override Query<GraphView> Question => new ShowGraph(Asked, _round);

    private GraphAsked Asked => GraphAsked.Read(
        name => name switch
        {
            "ask" => Ask,
            "incident" => Incident,
            "open" => Open,
            "exercises" => Exercises,
            "asof" => AsOf,
            "party" => Parties,
            "from" => From,
            "to" => To,
            "breached" => Breached,
            "paused" => Paused,
            "breached2" => Breached2,
            "paused2" => Paused2,
            "hops" => Hops,
            "hub" => Hub,
            "unfolded" => Unfolded,
            "service" => Service,
            "state" => State,
            "certainty" => Certainty,
            "text" => Text,
            "drawn" => Drawn,
            "rows" => Rows,
            "sort" => Sort,
            _ => null,
        },
        Preferences.HideExercises);

    private static string Shown(GraphView view) => $"Showing {Number(view.Picture.Nodes.Count)} of {Number(view.Matching)} parties of this answer, of {Number(view.Parties)} you can see. ";

    private (string Words, string Address)? More(GraphView view) => view.Picture.Nodes.Count >= view.Matching || Asked.Drawn >= GraphAsked.Most
        ? null
        : Asked.Drawn < Step && view.Matching > Step
            ? ($"Draw {Step}", GraphAddress.With(Navigation, ("drawn", Step)))
            : ($"Draw {(view.Matching > GraphAsked.Most ? Number(GraphAsked.Most) : "all")}", GraphAddress.With(Navigation, ("drawn", GraphAsked.Most)));

    private string File(string name) => $"graph/{name}{GraphAddress.Query(Navigation)}";

    private static string PngName(GraphView view) => $"{view.Marking.Label().Replace(':', '-').Replace('+', '-')}{(view.IsExercise ? "_EXERCISE" : "")}_graph.png";

    private void Choose(ChangeEventArgs chosen) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("incident", chosen.Value as string));

    private async Task LayOutAgainAsync()
    {
        var before = await Board.Positions.AllAsync(Reader);
        await DrawAnewAsync(Board.Positions.DropAsync(Reader), before);
    }

    private Task BringBackAsync() => DrawAnewAsync(Board.Positions.KeepAsync(Reader, [.. _before!]), null);

    private async Task DrawAnewAsync(Task<Outcome> written, IReadOnlyList<SupplyPlace>? before)
    {
        _trouble = (await written as Outcome.Refused)?.ToString();
        if (_trouble is null)
        {
            (_before, _round) = (before, _round + 1);
            await OnParametersSetAsync();
        }
    }

    private string Path(GraphView view) => Asked.Question != GraphQuestion.Incident ? "" : string.Join(" · ", view.Picture.Edges.Where(edge => edge.IsOnPath)
        .OrderByDescending(edge => view.Picture.Nodes.First(node => node.Id == edge.Customer).Hops).Select(SupplyWords.Of));

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
