using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>What a party said, with what it said of the same later, in order.</summary>
public sealed record AssertionView(
    Id<Assertion> Id, string Statement, When? Said, AssertionCourse Course, string? Quote, Guid? Source, string? SourceTitle, Guid? Finding, string? FindingStatement, Guid? Incident, Marking Marking, DateTimeOffset Recorded, Rows<AssertionView> Later);
