namespace IncidentBoard.Core.Graphs;

/// <summary>How much hangs on one supplier.</summary>
/// <param name="Labs">Labs that have it.</param>
/// <param name="Weight">Over those labs, the highest criticality that was judged for it (1 to 4), summed.</param>
/// <param name="Unjudged">Those labs for which nobody has judged the criticality; they add nothing to the weight.</param>
/// <param name="OnlyFor">Labs that have nobody else for one of its services.</param>
public readonly record struct VendorShare(int Party, int Labs, int Weight, int Unjudged, int OnlyFor);
