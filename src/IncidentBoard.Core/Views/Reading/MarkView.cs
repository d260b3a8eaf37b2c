using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A mark as it stands in the margin.</summary>
/// <param name="Quote">The beginning of the passage.</param>
/// <param name="By">Who marked it, by name.</param>
/// <param name="Replies">How many comments there are on it.</param>
/// <param name="Became">What was made of it: findings and events that cite it, questions that it raised.</param>
public sealed record MarkView(
    Id<Annotation> Id, int Start, string Quote, AnnotationSign Sign, string? Comment, Rows<string> Tags, string? By, DateTimeOffset At, int Replies, Rows<BecameView> Became, Marking Marking, bool Lost);
