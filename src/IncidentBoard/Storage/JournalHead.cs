namespace IncidentBoard.Storage;

/// <summary>The last journal line: its number and its hash. What an outside checkpoint holds.</summary>
internal readonly record struct JournalHead(long Sequence, byte[] Hash);
