namespace IncidentBoard.Core.Views;

/// <summary>What stands in one place of a graph's table.</summary>
/// <param name="Number">By which it is sorted, where it is a figure.</param>
/// <param name="Open">What it leads to in the drawer, as <c>kind:id</c>.</param>
public readonly record struct GraphCell(string Words, double? Number = null, string? Open = null)
{
    public static implicit operator GraphCell(string words) => new(words);

    public static GraphCell FromString(string words) => new(words);
}
