using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Views;

/// <summary>One line in the list of findings.</summary>
/// <param name="About">The parties that it says something about, as far as the reader sees them.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="Resting">How many things rest on it.</param>
/// <param name="By">Who changed it last; none when nobody has since it was made.</param>
/// <param name="Marking">The strictest of its own and the incident's.</param>
public sealed record FindingLine(
    Id<Finding> Id,
    string Statement,
    FindingState State,
    Nature Nature,
    Weight Weight,
    Id<Incident>? Incident,
    string? IncidentTitle,
    bool Exercise,
    Rows<(Id<Party> Id, string Name)> About,
    string? Tags,
    int Resting,
    string? By,
    DateTimeOffset At,
    Marking Marking,
    DateTimeOffset Recorded);
