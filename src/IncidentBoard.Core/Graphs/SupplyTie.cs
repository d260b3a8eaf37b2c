using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>A relation as the network counts it: parties and services are numbers.</summary>
/// <param name="Service">The number of the service; -1 when none is named.</param>
/// <param name="Criticality">1 to 4; 0 when nobody has judged it.</param>
/// <param name="DataClasses">One bit for each <see cref="DataClass"/>.</param>
/// <param name="IsSure">It is confirmed, and it is known to hold at the time that is asked about.</param>
/// <param name="IsPaused">Nothing is delivered at present; what was given to the supplier is still there.</param>
public readonly record struct SupplyTie(int Customer, int Supplier, int Service, int Criticality, int DataClasses, Substitutability Substitutability, bool IsSure, bool IsPaused);
