using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Graph;

/// <summary>What the supply picture shows, said in words: for those who do not see it, and for the sentences beside it.</summary>
internal static class SupplyWords
{
    public static string Of(SupplyNode node, SupplyPicture picture)
    {
        var facts = new List<string> { $"{node.Name}, {Spoken.Words(node.Kind)}" };
        facts.AddRange(new[]
        {
            node.IsUs ? "our organisation" : null,
            node.IsUnnamed ? "not named" : null,
            node.IsExercise ? "EXERCISE" : null,
            Distance(node),
            node.Note,
            node.Exposure is { } exposure ? $"{(node.Hops == 0 ? "breached?" : "exposure")} {Spoken.Words(exposure)}" : null,
            node.Stance is { } stance && stance != Stance.NoneKnown ? Spoken.Words(stance) : null,
        }.OfType<string>());
        var suppliers = picture.Edges.Where(edge => edge.Customer == node.Id).Select(edge => $"{edge.SupplierName} ({Standing(edge)})").ToList();
        return suppliers.Count == 0 ? string.Join(", ", facts) : $"{string.Join(", ", facts)}; supplied by {string.Join(", ", suppliers)}";
    }

    public static string Of(SupplyEdge edge) => edge.Shared is { } shared
        ? $"{edge.CustomerName} and {edge.SupplierName} share {shared}: {edge.Service}"
        : $"{edge.CustomerName} is supplied by {edge.SupplierName}{(edge.Service is null ? "" : $" with {edge.Service}")} ({Standing(edge)})";

    /// <summary>How far it is from the nearest affected party; none where no chain is known.</summary>
    public static string? Distance(SupplyNode node) => node.Hops switch
    {
        0 => "affected",
        1 => "direct customer",
        2 => "over one other",
        { } hops => $"over {hops - 1} others",
        null => null,
    };

    /// <summary>How many labs depend on the affected parties, with what the number rests on.</summary>
    public static string Of(SupplyReach reach)
    {
        var affected = string.Join(" and ", reach.Affected);
        if (reach.Affected.Count == 0)
        {
            return "You cannot see the affected parties of this incident, so nothing is said about who depends on them.";
        }

        var number = reach.Direct + reach.Indirect;
        var known = $"{number} of {reach.Labs} labs you can see {(number == 1 ? "depends" : "depend")} on {affected}: {reach.Direct} directly, {reach.Indirect} over one other.";
        var unsure = reach.Uncertain == 0 ? "" : $" {reach.Uncertain} of these by a relation that nobody has confirmed.";
        var unknown = reach.Unknown == 0 ? "" : $" For the other {reach.Unknown} no relation to {affected} is known here, which does not mean that there is none.";
        return known + unsure + unknown;
    }

    /// <summary>Two bars on what is paused, a question mark on what nobody has confirmed or of which the dates do not tell; on a pair of labs how many suppliers they share.</summary>
    public static string Mark(SupplyEdge edge) => edge.Shared is { } shared
        ? shared.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : string.Join(' ', new[] { edge.State == RelationState.Paused ? "‖" : "", edge.Certainty == Certainty.Confirmed && edge.Holding == Holding.Held ? "" : "?" }.Where(mark => mark.Length > 0));

    /// <summary>In units of the picture.</summary>
    public static double LineWidth(SupplyEdge edge) => edge.Shared is { } shared ? Math.Min(1 + (shared * 0.75), 8) : edge.State switch
    {
        RelationState.Paused => 2.5,
        RelationState.Ended => 2,
        RelationState.Unknown or RelationState.Active or RelationState.UnderReview => edge.Certainty == Certainty.Confirmed ? 1.5 : 1.25,
    };

    /// <summary>As the style sheet draws the states; none for a whole line.</summary>
    public static string? Dashes(SupplyEdge edge) => edge.Shared is not null ? null : edge.State switch
    {
        RelationState.UnderReview => "10 4",
        RelationState.Paused => "3 5",
        RelationState.Ended => "1 6",
        RelationState.Unknown => "6 6",
        RelationState.Active => null,
    };

    private static string Standing(SupplyEdge edge) =>
        (edge.Certainty == Certainty.Confirmed ? Spoken.Words(edge.State) : $"{Spoken.Words(edge.State)}, {Spoken.Words(edge.Certainty)}") + (edge.Holding == Holding.Held ? "" : ", dates do not tell");
}
