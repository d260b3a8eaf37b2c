using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views;

/// <summary>One line in the list of sources.</summary>
/// <param name="Evidence">How many pieces of evidence cite it.</param>
/// <param name="RestsOn">What it rests on directly.</param>
public sealed record SourceLine(
    Id<Source> Id,
    string Title,
    (Id<Party> Id, string Name)? Publisher,
    Reliability Letter,
    When? Published,
    bool NotRead,
    bool MachineGenerated,
    int Evidence,
    Rows<(Id<Source> Id, string Title)> RestsOn,
    Marking Marking,
    DateTimeOffset Recorded);
