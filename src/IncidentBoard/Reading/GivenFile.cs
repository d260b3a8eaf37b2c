namespace IncidentBoard.Reading;

/// <summary>A file as somebody gave it; nothing where there is none for the reader.</summary>
public sealed record GivenFile(string? Name, byte[]? Bytes);
