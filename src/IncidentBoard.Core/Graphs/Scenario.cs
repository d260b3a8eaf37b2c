using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>What might be: parties that are breached, relations that are paused.</summary>
public sealed record Scenario(Rows<Id<Party>> Breached, Rows<Id<Relation>> Paused)
{
    public static Scenario Nothing { get; } = new([], []);

    public bool IsEmpty => Breached.Count == 0 && Paused.Count == 0;
}
