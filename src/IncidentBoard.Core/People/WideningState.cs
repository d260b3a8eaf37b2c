namespace IncidentBoard.Core.People;

/// <summary>What became of the wish to widen a marking.</summary>
public enum WideningState
{
    Open,
    Agreed,
    Refused,
}
