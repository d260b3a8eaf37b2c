using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Graphs;

/// <summary>A party that a scenario reaches.</summary>
/// <param name="Hops">The least number of relations to what is struck or paused, from 1.</param>
/// <param name="IsByBreach">A chain leads to a breached party, so its data may be at stake; otherwise it only lacks what is paused.</param>
/// <param name="Paths">Chains of parties from this one to a struck one, the shortest first.</param>
/// <param name="HasMorePaths">There are, or may be, more than are listed.</param>
/// <param name="IsSure">One of the listed chains consists of confirmed relations alone.</param>
/// <param name="Criticality">The highest that somebody has judged among what is lost; none when nobody has judged any.</param>
public sealed record AffectedParty(
    Id<Party> Party,
    bool IsLab,
    int Hops,
    bool IsByBreach,
    Rows<Rows<Id<Party>>> Paths,
    bool HasMorePaths,
    bool IsSure,
    Rows<DataClass> AtStake,
    int? Criticality,
    Rows<LostSupply> Lost);
