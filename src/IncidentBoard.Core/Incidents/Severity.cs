namespace IncidentBoard.Core.Incidents;

/// <summary>How bad it is for us; the first is the worst.</summary>
public enum Severity
{
    /// <summary>Our or our users' data or credentials are confirmed exposed, or work has stopped.</summary>
    Sev1,

    /// <summary>Exposure is suspected, or a critical vendor is paused.</summary>
    Sev2,

    /// <summary>A vendor of ours is hit; no sign of exposure.</summary>
    Sev3,

    /// <summary>Watching.</summary>
    Sev4,
}
