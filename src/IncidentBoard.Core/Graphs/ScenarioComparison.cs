using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>Two scenarios over the same world, side by side: who is reached by which of them, and how far away. Labs only.</summary>
/// <param name="Labs">Each lab that one of the two reaches, with the distance in each; none where that one does not reach it.</param>
public sealed record ScenarioComparison(ScenarioOutcome One, ScenarioOutcome Other, Rows<(Id<Party> Lab, int? InOne, int? InOther)> Labs)
{
    public static ScenarioComparison Of(ScenarioOutcome one, ScenarioOutcome other)
    {
        var (first, second) = (Hops(one), Hops(other));
        var order = one.Affected.Concat(other.Affected).Where(party => party.IsLab).Select(party => party.Party).Distinct();
        return new ScenarioComparison(one, other, order.Select(lab => (lab, Of(first, lab), Of(second, lab))).ToRows());
    }

    private static Dictionary<Id<Party>, int> Hops(ScenarioOutcome outcome) => outcome.Affected.Where(party => party.IsLab).ToDictionary(party => party.Party, party => party.Hops);

    private static int? Of(Dictionary<Id<Party>, int> hops, Id<Party> lab) => hops.TryGetValue(lab, out var found) ? found : null;
}
