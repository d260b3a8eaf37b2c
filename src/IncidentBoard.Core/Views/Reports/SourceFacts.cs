using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>What a report says of a source: all but its text, which may be very long.</summary>
public sealed record SourceFacts(
    Id<Source> Id, string Title, Id<Party>? Publisher, string? Address, When? Published, When? Retrieved, bool NotRead, bool MachineGenerated, Reliability Letter, string? Reason, Marking Marking);
