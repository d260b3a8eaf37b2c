namespace IncidentBoard.Bench;

/// <summary>What all viewers together have seen since their pages were open.</summary>
/// <param name="At">For each mark, when each of them saw it first, in ticks of the machine's steady clock.</param>
/// <param name="Batches">How many batches were drawn.</param>
/// <param name="Bytes">How large these were together.</param>
internal sealed record Seen(Dictionary<string, List<long>> At, long Batches, long Bytes);
