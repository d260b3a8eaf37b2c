using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Admin;

/// <summary>What is set for the whole board, and the parties among which ours can be chosen.</summary>
public sealed record SettingsView(string? Name, Id<Party>? OurOrganisation, bool OneIsEnough, Rows<PartyChoice> Parties);
