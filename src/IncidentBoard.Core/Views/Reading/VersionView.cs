using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>One version of a document, the oldest being number 1.</summary>
public sealed record VersionView(Id<Source> Id, int Number, DateTimeOffset Recorded, bool IsThis);
