namespace IncidentBoard.Core.Views.Reading;

/// <summary>What somebody gets who takes a mark in hand: the mark, or nothing where there is none for him.</summary>
public sealed record MarkAnswer(MarkInHand? Mark);
