using IncidentBoard.Core.People;

namespace IncidentBoard.Core.Views;

/// <summary>A wish that more people may read something, waiting for a second person.</summary>
public sealed record WideningView(Id<Widening> Id, string Kind, Guid Thing, string Title, Marking From, Marking To, string Reason, Id<Person> ById, string By, DateTimeOffset At);
