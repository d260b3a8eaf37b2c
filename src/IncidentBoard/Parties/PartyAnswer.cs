namespace IncidentBoard.Parties;

/// <summary>A party, or nothing when there is none that the reader sees.</summary>
public sealed record PartyAnswer(PartyView? Party);
