using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>One line in the directory of parties.</summary>
/// <param name="IsUs">It is our organisation.</param>
/// <param name="CustomerOf">How many suppliers it has; ended relations do not count.</param>
/// <param name="SupplierTo">How many customers it has; ended relations do not count.</param>
/// <param name="Incidents">The open incidents that hit it, come from it, or have a card for it.</param>
public sealed record PartyLine(
    Id<Party> Id,
    string Name,
    PartyKind Kind,
    bool Unnamed,
    bool IsUs,
    string? Aliases,
    int CustomerOf,
    int SupplierTo,
    Rows<(Id<Incident> Id, string Title)> Incidents,
    Marking Marking,
    DateTimeOffset Recorded);
