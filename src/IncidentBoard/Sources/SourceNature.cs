namespace IncidentBoard.Sources;

/// <summary>Which sources to show: those that need a second look.</summary>
public enum SourceNature
{
    /// <summary>Known by name only.</summary>
    NotRead,

    /// <summary>Written by a machine.</summary>
    MachineGenerated,

    /// <summary>Rests on nothing that we know of.</summary>
    Primary,

    /// <summary>Rests on other sources.</summary>
    Derived,
}
