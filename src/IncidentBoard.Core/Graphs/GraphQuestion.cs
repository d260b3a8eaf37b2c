namespace IncidentBoard.Core.Graphs;

/// <summary>What the graph can be asked.</summary>
public enum GraphQuestion
{
    /// <summary>Who depends on the parties that an incident affects.</summary>
    Incident,

    /// <summary>Which labs have which suppliers.</summary>
    Vendors,

    /// <summary>Which labs share suppliers.</summary>
    Labs,

    /// <summary>Suppliers of suppliers, in tiers.</summary>
    Chain,
    WhatIf,
    Concentration,

    /// <summary>The shortest way between two parties.</summary>
    Path,

    /// <summary>Neighbours, step by step.</summary>
    Around,
}
