using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>A question with its answers and what is weighed for them.</summary>
public sealed record WeighingView(Id<Weighing> Id, string Question, string? Note, string? IncidentTitle, bool Exercise, Marking Marking, Rows<AnswerView> Answers, Rows<WeighedView> Weighed);
