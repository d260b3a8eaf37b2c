using IncidentBoard.Core.Views;

namespace IncidentBoard.Search;

/// <summary>What was found of one kind, newest first.</summary>
/// <param name="Kind">The noun, as in addresses.</param>
/// <param name="More">How many more of this kind match than are shown.</param>
public sealed record NameHits(string Kind, Rows<NameHit> Hits, int More);
