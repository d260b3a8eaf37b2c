namespace IncidentBoard.Storage;

/// <summary>How often a field was changed since its thing was made, and who did so last. A field without a row has version 1.</summary>
public sealed class FieldVersion
{
    public Guid Thing { get; init; }

    public string Field { get; init; } = "";

    public int Version { get; set; }

    /// <summary>The person who changed it last, or zero for the operator.</summary>
    public Guid By { get; set; }

    public DateTimeOffset At { get; set; }
}
