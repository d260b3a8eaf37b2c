namespace IncidentBoard.Core.Views;

/// <summary>A weighing, or nothing when it is not there or not open to the reader.</summary>
public sealed record WeighingAnswer(WeighingView? Weighing);
