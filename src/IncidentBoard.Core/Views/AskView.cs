using IncidentBoard.Core.Asks;

namespace IncidentBoard.Core.Views;

/// <summary>A question to a party or a person.</summary>
/// <param name="StateVersion">What an edit of its state is based on.</param>
/// <param name="AnswerVersion">What an edit of its answer is based on.</param>
/// <param name="Exercise">It was asked in a drill.</param>
/// <param name="Marking">The strictest of its own and the incident's.</param>
public sealed record AskView(
    Id<Ask> Id, string Question, string? Whom, When? Asked, DateTimeOffset? Due, AskState State, int Chased, DateTimeOffset? LastChased, string? Answer, int StateVersion, int AnswerVersion, bool Exercise, Marking Marking);
