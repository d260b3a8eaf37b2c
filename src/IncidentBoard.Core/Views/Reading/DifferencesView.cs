using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>What a version of a document changed of the one before.</summary>
public sealed record DifferencesView(string Title, Marking Marking, Id<Source> Before, Rows<TextRun> Runs);
