using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>What a file of another format holds.</summary>
/// <param name="Format">The name of the format.</param>
/// <param name="Records">What makes sense as far as the file alone can tell.</param>
/// <param name="Refused">What does not, by name.</param>
/// <param name="Remarks">What was taken, and somebody should look at.</param>
public sealed record ForeignFile(string Format, Rows<ForeignRecord> Records, Rows<RefusedRecord> Refused, Rows<RefusedRecord> Remarks);
