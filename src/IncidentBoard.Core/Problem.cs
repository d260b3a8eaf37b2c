namespace IncidentBoard.Core;

/// <summary>One reason why a change was refused.</summary>
/// <param name="Field">The field that a person would put right; empty when it is about the whole thing.</param>
/// <param name="Reason">A sentence in plain words.</param>
public record Problem(string Field, string Reason)
{
    /// <summary>What can be done about it at once.</summary>
    public Remedy Remedy { get; init; }
}
