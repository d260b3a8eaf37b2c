using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A mark with what can be made of it.</summary>
/// <param name="Quote">The whole passage.</param>
/// <param name="Short">The passage on one line, short enough for a name.</param>
/// <param name="Sentence">The sentence in which the passage stands, on one line, short enough for a title.</param>
/// <param name="Dates">What its date words mean, in the order in which they stand there.</param>
/// <param name="Incident">The incident that most findings from this source belong to, as a proposal.</param>
public sealed record MarkInHand(
    Id<Annotation> Id, Id<Source> Source, string SourceTitle, string Quote, string Short, string Sentence, Rows<DateSaid> Dates, string? Incident, Rows<BecameView> Became);
