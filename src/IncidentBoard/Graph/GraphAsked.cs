using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;

namespace IncidentBoard.Graph;

/// <summary>A question to the graph with all that narrows it, as it stands in the address: a link shows the same to whoever may see the same.</summary>
public sealed record GraphAsked
{
    /// <summary>How many parties are drawn unless more are asked for: as many as one can read.</summary>
    public const int Usual = 80;

    /// <summary>How many are drawn at most.</summary>
    public const int Most = 5000;

    private const int UsualRows = 100;

    public GraphQuestion Question { get; init; }

    public Id<Incident>? Incident { get; init; }

    /// <summary>Look at the relations alone.</summary>
    public bool NoIncident { get; init; }

    /// <summary>The party in the drawer, whose chain to the affected one is shown.</summary>
    public Id<Party>? Selected { get; init; }

    /// <summary>A day; the picture is of its end.</summary>
    public When? AsOf { get; init; }

    /// <summary>Whose chain or neighbours are asked for.</summary>
    public Rows<Id<Party>> Parties { get; init; } = [];

    public Id<Party>? From { get; init; }

    public Id<Party>? To { get; init; }

    public Scenario One { get; init; } = Scenario.Nothing;

    public Scenario Other { get; init; } = Scenario.Nothing;

    /// <summary>How far chains are followed; none for what is usual.</summary>
    public int? Hops { get; init; }

    /// <summary>Suppliers of this percentage of labs or more are left out of what labs share, and folded elsewhere.</summary>
    public int? Hub { get; init; }

    /// <summary>Hubs that are shown with all their relations all the same.</summary>
    public Rows<Id<Party>> Unfolded { get; init; } = [];

    public string? Service { get; init; }

    public RelationState? State { get; init; }

    public Certainty? Certainty { get; init; }

    public string? Text { get; init; }

    public int Drawn { get; init; } = Usual;

    public int RowsShown { get; init; } = UsualRows;

    public string? Sort { get; init; }

    public bool HideExercises { get; init; }

    public bool OnlyExercises { get; init; }

    /// <summary>Reads an address. What is not understood is as if it were not there.</summary>
    /// <param name="hideExercises">How the reader likes it, where the address does not say.</param>
    public static GraphAsked Read(Func<string, string?> value, bool hideExercises) => new()
    {
        Question = Enum.TryParse<GraphQuestion>(value("ask"), true, out var question) && Enum.IsDefined(question) ? question : default,
        Incident = Id<Incident>.TryParse(value("incident"), out var incident) ? incident : null,
        NoIncident = value("incident") == "none",
        Selected = value("open")?.Split(':') is ["party", var open] ? Party(open) : null,
        AsOf = When.TryParse(value("asof"), out var when) && when.Latest is not null ? when : null,
        Parties = All<Party>(value("party")),
        From = Party(value("from")),
        To = Party(value("to")),
        One = new Scenario(All<Party>(value("breached")), All<Relation>(value("paused"))),
        Other = new Scenario(All<Party>(value("breached2")), All<Relation>(value("paused2"))),
        Hops = Number(value("hops"), 1, BlastRadius.UsualHops),
        Hub = Number(value("hub"), 1, 100),
        Unfolded = All<Party>(value("unfolded")),
        Service = value("service") is { Length: > 0 and <= 200 } service ? service : null,
        State = Chosen.Of<RelationState>(value("state")),
        Certainty = Chosen.Of<Certainty>(value("certainty")),
        Text = value("text") is { Length: > 0 } text ? text : null,
        Drawn = Number(value("drawn"), 1, Most) ?? Usual,
        RowsShown = Number(value("rows"), 1, 100_000) ?? UsualRows,
        Sort = value("sort"),
        HideExercises = value("exercises") is { } exercises ? exercises == "hide" : hideExercises,
        OnlyExercises = value("exercises") == "only",
    };

    public static GraphAsked Read(string query, bool hideExercises)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return Read(name => values.TryGetValue(name, out var value) ? value.ToString() : null, hideExercises);
    }

    private static Id<Party>? Party(string? text) => Id<Party>.TryParse(text, out var party) ? party : null;

    private static Rows<Id<T>> All<T>(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(500).Select(one => Id<T>.TryParse(one, out var id) ? id : (Id<T>?)null).OfType<Id<T>>().Distinct().ToRows();

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? Math.Min(number, most) : null;
}
