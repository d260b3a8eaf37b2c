namespace IncidentBoard.Core.Views;

/// <summary>Whether two pieces of evidence are independent, and why, in words.</summary>
/// <param name="IsIndependent">None when nobody can say, because an origin is not assessed. That never counts as independent.</param>
/// <param name="Words">The answer in one or two sentences.</param>
/// <param name="One">The sources through which the one came, the nearest first.</param>
/// <param name="Other">The sources through which the other came.</param>
/// <param name="Meeting">The sources that both came through.</param>
public sealed record IndependenceView(bool? IsIndependent, string Words, Rows<string> One, Rows<string> Other, Rows<string> Meeting);
