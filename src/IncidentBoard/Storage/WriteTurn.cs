namespace IncidentBoard.Storage;

/// <summary>One turn at the writer: the context to write with, and what is left for those who are told after the commit.</summary>
internal sealed class WriteTurn(BoardDb db, JournalHead head)
{
    public BoardDb Db { get; } = db;

    /// <summary>The last journal line before, and then of, this turn. Counts only if the turn is committed.</summary>
    public JournalHead Head { get; set; } = head;

    public List<object> Left { get; } = [];
}
