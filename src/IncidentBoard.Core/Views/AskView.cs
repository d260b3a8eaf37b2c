using IncidentBoard.Core.Asks;

namespace IncidentBoard.Core.Views;

/// <summary>A question to a party or a person.</summary>
/// <param name="StateVersion">What an edit of its state is based on.</param>
/// <param name="AnswerVersion">What an edit of its answer is based on.</param>
public sealed record AskView(
    Id<Ask> Id, string Question, string? Whom, When? Asked, DateTimeOffset? Due, AskState State, int Chased, DateTimeOffset? LastChased, string? Answer, int StateVersion, int AnswerVersion, Marking Marking);
