using IncidentBoard.Core.Views;

namespace IncidentBoard.Shared;

/// <summary>What a source rests on and what rests on it, followed to the ends.</summary>
/// <param name="TextHash">SHA-256 of its text in lower-case hexadecimal; none without a text.</param>
public sealed record ChainView(Rows<ChainNode> RestsOn, Rows<ChainNode> RestedOnBy, string? TextHash);
