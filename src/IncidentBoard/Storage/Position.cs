namespace IncidentBoard.Storage;

/// <summary>Where a person has put a party in the supply picture. Each arranges for himself; it is no fact, so it is not in the journal.</summary>
public sealed class Position
{
    public Guid Person { get; init; }

    public Guid Party { get; init; }

    /// <summary>The middle of the node, in units of the picture.</summary>
    public double X { get; set; }

    public double Y { get; set; }
}
