using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>A card at rest: what stands on it, who changed it last, and how much stands behind it.</summary>
/// <param name="PartyName">Whom it speaks of; on the lead card the incident's title.</param>
/// <param name="IsAffected">Its party is the one that was hit: exposure reads "breached?" and there is no stance.</param>
/// <param name="IsUs">Its party is our organisation.</param>
/// <param name="Marking">The strictest of its own and the incident's.</param>
/// <param name="ChangedBy">Who changed it last; none since it was made.</param>
/// <param name="Findings">How many findings about its party the reader can see in this incident.</param>
public sealed record CardView(
    Id<StatusCard> Id,
    string PartyName,
    PartyKind? PartyKind,
    bool IsLead,
    bool IsAffected,
    bool IsUs,
    Exposure Exposure,
    Stance Stance,
    string? Headline,
    string? Body,
    string? Owner,
    DateTimeOffset? NextUpdateBy,
    string? DecisionWanted,
    DateTimeOffset? DecisionBy,
    int? Hops,
    Marking Marking,
    DateTimeOffset ChangedAt,
    string? ChangedBy,
    int Findings);
