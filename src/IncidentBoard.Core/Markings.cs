namespace IncidentBoard.Core;

/// <summary>The order and the labels of markings.</summary>
public static class Markings
{
    /// <summary>All markings, widest first.</summary>
    public static IReadOnlyList<Marking> All { get; } = Enum.GetValues<Marking>();

    /// <summary>The strictest of those given; <see cref="Marking.Clear"/> for none.</summary>
    public static Marking Strictest(params IEnumerable<Marking> markings) =>
        markings.DefaultIfEmpty(Marking.Clear).Max();

    /// <summary>The markings that a clearance opens. RED is opened by naming alone, never by clearance.</summary>
    public static IReadOnlyList<Marking> OpenTo(Marking clearance) =>
        [.. All.Where(marking => marking <= clearance && marking != Marking.Red)];

    /// <summary>The label as FIRST writes it (TLP 2.0, "TLP labels"), for instance <c>TLP:AMBER+STRICT</c>.</summary>
    public static string Label(this Marking marking) => marking switch
    {
        Marking.Clear => "TLP:CLEAR",
        Marking.Green => "TLP:GREEN",
        Marking.Amber => "TLP:AMBER",
        Marking.AmberStrict => "TLP:AMBER+STRICT",
        Marking.Red => "TLP:RED",
    };

    /// <summary>What the marking means to somebody who does not know the labels by heart.</summary>
    public static string Meaning(this Marking marking) => marking switch
    {
        Marking.Clear => "no limit on disclosure",
        Marking.Green => "the community may know, not the public",
        Marking.Amber => "our organisation and its clients, as far as they need to know",
        Marking.AmberStrict => "our organisation only, as far as it needs to know",
        Marking.Red => "only the people named",
    };
}
