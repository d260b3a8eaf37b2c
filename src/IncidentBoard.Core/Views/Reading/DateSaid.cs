namespace IncidentBoard.Core.Views.Reading;

/// <summary>Date words of a passage and what they mean.</summary>
/// <param name="Said">The words.</param>
/// <param name="When">A <see cref="Core.When"/> in its canonical text.</param>
public sealed record DateSaid(string Said, string When);
