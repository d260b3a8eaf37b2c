using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>The file that a source was read from.</summary>
public sealed record OriginalView(Id<Original> Id, string Name, string Hash);
