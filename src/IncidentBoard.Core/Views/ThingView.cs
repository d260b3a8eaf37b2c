using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>One thing with all its fields, as the drawer shows it.</summary>
/// <param name="Kind">The noun, as in addresses.</param>
/// <param name="Effective">The strictest marking of it and what contains it.</param>
/// <param name="Named">Who may read it, when it is RED.</param>
/// <param name="Weight">What stands behind it, for findings.</param>
public sealed record ThingView(
    string Kind,
    Guid Id,
    string Title,
    Marking Effective,
    bool Exercise,
    DateTimeOffset Recorded,
    Rows<FieldView> Fields,
    Rows<EvidenceView> Evidence,
    Rows<LinkView> Links,
    Weight? Weight,
    Rows<string> Named);
