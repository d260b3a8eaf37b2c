using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Views;

/// <summary>An incident as the board shows it: its head, and its cards in order.</summary>
/// <param name="Commander">Who commands; none while nobody does.</param>
/// <param name="Tally">How many of the other cards have each exposure, worst first.</param>
public sealed record IncidentRow(
    Id<Incident> Id,
    string Title,
    IncidentKind Kind,
    Severity Severity,
    Phase Phase,
    When Happened,
    bool Exercise,
    bool Restricted,
    Marking Marking,
    string? Commander,
    CardView? Lead,
    Rows<CardView> Cards,
    Rows<(Exposure Exposure, int Count)> Tally,
    DateTimeOffset Recorded)
{
    /// <summary>The strictest marking of it and of its cards.</summary>
    public Marking Strictest => Markings.Strictest([Marking, Lead?.Marking ?? Core.Marking.Clear, .. Cards.Select(card => card.Marking)]);

    /// <summary>The nearest promise on any of its cards.</summary>
    public DateTimeOffset? NextUpdateBy => Cards.Select(card => card.NextUpdateBy).Append(Lead?.NextUpdateBy).Min();
}
