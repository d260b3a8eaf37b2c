using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>One line in the table of relations.</summary>
/// <param name="Criticality">From 1 (convenience) to 4 (work stops); none when nobody has judged it.</param>
public sealed record RelationLine(
    Id<Relation> Id,
    (Id<Party> Id, string Name) Customer,
    (Id<Party> Id, string Name) Supplier,
    string? Service,
    RelationState State,
    Certainty Certainty,
    Rows<DataClass> DataClasses,
    int? Criticality,
    Marking Marking,
    DateTimeOffset Recorded);
