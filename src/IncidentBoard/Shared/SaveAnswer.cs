namespace IncidentBoard.Shared;

/// <summary>What became of a save by HTTP.</summary>
/// <param name="Status">The status of the answer; 0 when there was none.</param>
public sealed record SaveAnswer(int Status, SaveResult? Result)
{
    public bool Saved => Result is { Version: not null };
}
