namespace IncidentBoard.Core.Findings;

/// <summary>Whether evidence speaks for or against what it is attached to.</summary>
public enum Direction
{
    For,
    Against,
}
