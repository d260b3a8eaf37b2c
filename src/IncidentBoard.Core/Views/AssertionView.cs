using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>What a party said, with what it said of the same later, in order.</summary>
/// <param name="Exercise">It was said in a drill.</param>
/// <param name="Marking">The strictest of its own and the incident's.</param>
public sealed record AssertionView(
    Id<Assertion> Id, string Statement, When? Said, AssertionCourse Course, string? Quote, Guid? Source, string? SourceTitle, Guid? Finding, string? FindingStatement, Guid? Incident, bool Exercise, Marking Marking, DateTimeOffset Recorded, Rows<AssertionView> Later);
