using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>A relation that waits for somebody to say whether it is so, with what helps to say it.</summary>
/// <param name="IsOpen">It still waits; otherwise somebody has settled it meanwhile.</param>
/// <param name="OfCustomer">How many other relations of the customer the reader sees.</param>
/// <param name="OfSupplier">How many other relations of the supplier the reader sees.</param>
/// <param name="Reverse">The two are on the board the other way round as well.</param>
public sealed record QueueItem(
    Id<Relation> Id,
    (Id<Party> Id, string Name, PartyKind Kind) Customer,
    (Id<Party> Id, string Name, PartyKind Kind) Supplier,
    string? Service,
    RelationState State,
    When? Since,
    When? Until,
    Rows<DataClass> DataClasses,
    string? Note,
    Marking Marking,
    bool IsOpen,
    int OfCustomer,
    int OfSupplier,
    bool Reverse,
    Rows<EvidenceView> Evidence);
