using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>What merging two parties would do, as far as the reader sees it.</summary>
/// <param name="Stays">The one that stays; none when the reader does not see it.</param>
/// <param name="Goes">The one that goes; none when the reader does not see it.</param>
/// <param name="Moves">How many things of each kind would name the survivor.</param>
/// <param name="Joined">What would be joined with what stands in its place, in words.</param>
/// <param name="TakenOff">What would go off the board, in words.</param>
/// <param name="Problems">Why it cannot be.</param>
public sealed record MergeAnswer(PartySide? Stays, PartySide? Goes, Rows<(string Kind, int Count)> Moves, Rows<string> Joined, Rows<string> TakenOff, Rows<string> Problems);
