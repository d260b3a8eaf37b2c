using IncidentBoard.Core;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Admin;

/// <summary>A party that can be chosen.</summary>
public sealed record PartyChoice(Id<Party> Id, string Name);
