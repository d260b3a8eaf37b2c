namespace IncidentBoard.Core.Graphs;

/// <summary>The groups of columns of the supply picture, from left to right: from those who supply to those who depend.</summary>
public enum SupplyTier
{
    /// <summary>Components, and those who supply only vendors and components.</summary>
    Components,
    Vendors,
    Labs,
    Others,
}
