namespace IncidentBoard.Core.Sources;

/// <summary>How far a source can be relied on, by the letters of the Admiralty code (NATO STANAG 2511). F is not the worst: it cannot be judged.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Reliability cannot be judged.</summary>
    F,
}
