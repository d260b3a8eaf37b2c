namespace IncidentBoard.Parties;

/// <summary>The unconfirmed relations as a queue.</summary>
/// <param name="Left">How many wait, those that were skipped among them.</param>
/// <param name="Skipped">How many of them were skipped.</param>
/// <param name="Item">The one in hand; none when nothing is left but what was skipped.</param>
public sealed record QueueView(int Left, int Skipped, QueueItem? Item);
