using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>All that the reader sees of one party.</summary>
/// <param name="Suppliers">The relations in which it is the customer, with the other side.</param>
/// <param name="Customers">The relations in which it is the supplier, with the other side.</param>
/// <param name="Incidents">Those that it is affected by, or the root of, or has a card in; with the card.</param>
/// <param name="Events">What happened to it, the newest first.</param>
/// <param name="Findings">What is said of it.</param>
/// <param name="Said">What it said itself.</param>
/// <param name="Asks">What it was asked.</param>
/// <param name="Sources">What it published.</param>
/// <param name="Merged">Which parties became one with it, newest first.</param>
/// <param name="LookAlikes">How many others look like it; none where the reader may not merge.</param>
public sealed record PartyView(
    Id<Party> Id,
    string Name,
    PartyKind Kind,
    bool Unnamed,
    bool IsUs,
    Marking Marking,
    Rows<PartyTie> Suppliers,
    Rows<PartyTie> Customers,
    Rows<(Id<Incident> Id, string Title, Severity Severity, Phase Phase, bool Exercise, Guid? Card, string? Stand)> Incidents,
    Rows<(Guid Id, string Title, When When)> Events,
    Rows<(Guid Id, string Statement, string State)> Findings,
    Rows<(Guid Id, string Statement, string Course)> Said,
    Rows<(Guid Id, string Question, string State)> Asks,
    Rows<(Guid Id, string Title)> Sources,
    Rows<(Guid Line, DateTimeOffset At, string By, string Name)> Merged,
    int LookAlikes,
    Marking Strictest);
