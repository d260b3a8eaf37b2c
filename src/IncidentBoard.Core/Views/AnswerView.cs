using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views;

/// <summary>One of the competing answers. How likely it is and how sure we are of that are two things.</summary>
/// <param name="Against">What speaks against it, in words.</param>
/// <param name="Judged">How likely it is, how sure we are of that, and on what that rests: the fields as they are edited.</param>
public sealed record AnswerView(Id<Answer> Id, string Statement, Likelihood Likelihood, Confidence Confidence, string? Reason, string Against, Rows<FieldView> Judged, Marking Marking);
