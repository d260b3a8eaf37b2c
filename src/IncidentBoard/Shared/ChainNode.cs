using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Shared;

/// <summary>A source in a chain of sources that rest on one another.</summary>
/// <param name="Link">The link that leads here.</param>
/// <param name="Further">Those beyond it; empty where the chain ends.</param>
/// <param name="Again">It stands in the chain already, where its own chain is shown.</param>
public sealed record ChainNode(Guid Link, Guid Source, string Title, RestingHow How, string? Reason, bool NotRead, Rows<ChainNode> Further, bool Again);
