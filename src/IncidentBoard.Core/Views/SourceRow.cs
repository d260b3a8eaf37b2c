using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views;

/// <summary>A source in a list.</summary>
public sealed record SourceRow(Id<Source> Id, string Title, Reliability Letter, bool MachineGenerated, bool NotRead, When? Published);
