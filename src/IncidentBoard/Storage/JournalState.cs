namespace IncidentBoard.Storage;

/// <summary>What a look over the whole journal found.</summary>
/// <param name="Lines">How many lines are whole, from the first on.</param>
/// <param name="Hash">The hash of the last of them.</param>
/// <param name="Break">What is wrong with the line after them, in plain words; none when the journal is whole.</param>
public sealed record JournalState(long Lines, string Hash, string? Break)
{
    /// <summary>What to keep outside the board: with it, a journal that was cut or written anew is found out.</summary>
    public JournalCheckpoint Checkpoint => new(Lines, Hash);
}
