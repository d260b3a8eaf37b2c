namespace IncidentBoard.Bench;

/// <summary>One row of the table of bars: what is measured and how.</summary>
/// <param name="Row">The row's number in the table.</param>
/// <param name="Name">What is measured, in a few words.</param>
/// <param name="Run">Measures and yields one line or more.</param>
internal sealed record Bench(int Row, string Name, Func<Sizes, CancellationToken, IAsyncEnumerable<Line>> Run);
