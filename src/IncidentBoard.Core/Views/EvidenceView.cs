using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>A piece of evidence with its source.</summary>
/// <param name="Chain">The sources through which the claim came, as titles; empty when nobody has assessed it.</param>
public sealed record EvidenceView(
    Guid Id, Guid Subject, Direction Direction, string? Quote, Grade Grade, Guid Source, string SourceTitle, OriginKind OriginKind, string? Origin, Rows<string> Chain, string? Note, bool MachineGenerated, bool NotRead, Marking Marking);
