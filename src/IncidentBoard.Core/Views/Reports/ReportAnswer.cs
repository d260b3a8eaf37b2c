using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>One of the competing answers to a question.</summary>
/// <param name="Against">What speaks against it, in words.</param>
/// <param name="Reason">On what the words of likelihood and confidence rest.</param>
public sealed record ReportAnswer(string Statement, string Against, Likelihood Likelihood, Confidence Confidence, string? Reason, Marking Marking);
