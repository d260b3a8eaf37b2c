namespace IncidentBoard.Core.Findings;

/// <summary>What an assertion does to an earlier one of the same party.</summary>
public enum AssertionCourse
{
    /// <summary>Said for the first time.</summary>
    Made,

    /// <summary>Said again, unchanged.</summary>
    Repeated,

    /// <summary>Said again, but of less.</summary>
    Narrowed,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
