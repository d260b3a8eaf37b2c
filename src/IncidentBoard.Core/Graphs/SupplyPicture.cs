using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Who supplies whom, laid out: in units of about a pixel, from <paramref name="Left"/> and <paramref name="Top"/> on.</summary>
/// <param name="Left">The left edge of the picture.</param>
/// <param name="IsArranged">Somebody has put nodes where they are.</param>
/// <param name="Columns">The headings of columns; none once a node was taken out of its column.</param>
/// <param name="LooseY">Above the parties of which no relation is known; none when there are none.</param>
/// <param name="Reach">Who is affected by the chosen incident; none when none is chosen.</param>
public sealed record SupplyPicture(
    double Left,
    double Top,
    double Width,
    double Height,
    bool IsArranged,
    Rows<SupplyColumn> Columns,
    double? LooseY,
    Rows<SupplyNode> Nodes,
    Rows<SupplyEdge> Edges,
    SupplyReach? Reach);
