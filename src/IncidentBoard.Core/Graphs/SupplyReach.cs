using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Who depends on the affected parties of an incident, by what is known to the reader. Numbers count labs.</summary>
/// <param name="Affected">The names of the affected parties that the reader can see.</param>
/// <param name="Labs">How many labs the reader can see.</param>
/// <param name="Direct">Labs that are customers of an affected party.</param>
/// <param name="Indirect">Labs with one other party in between.</param>
/// <param name="Uncertain">Labs among the two whose chain rests on a relation that nobody has confirmed.</param>
public sealed record SupplyReach(Rows<string> Affected, int Labs, int Direct, int Indirect, int Uncertain)
{
    /// <summary>Labs of which no relation to an affected party is known. That none is known does not mean that there is none.</summary>
    public int Unknown => Labs - Direct - Indirect;
}
