namespace IncidentBoard.Core.Sources;

/// <summary>Words of a source with what stands before and after them: the TextQuoteSelector of the W3C Web Annotation Data Model §4.2.4.</summary>
public sealed record Quote(string Exact, string Prefix = "", string Suffix = "");
