namespace IncidentBoard.Storage;

/// <summary>
/// One value that a journal line changed. The line holds SHA-256(salt ‖ value) of it; value and salt lie here and can be removed
/// by redaction without breaking the chain.
/// </summary>
public sealed class JournalValue
{
    public long Sequence { get; init; }

    /// <summary>Its place in the line, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The kind of thing, or <c>line</c> for what was said of the line itself.</summary>
    public string Kind { get; init; } = "";

    public Guid Thing { get; init; }

    public string Field { get; init; } = "";

    /// <summary>The version that the field has since; counts from 1 for each field of each thing.</summary>
    public int Version { get; init; }

    public string? Old { get; init; }

    public string? New { get; init; }

    public byte[]? OldSalt { get; init; }

    public byte[]? NewSalt { get; init; }

    /// <summary>Was taken out by redaction.</summary>
    public bool Redacted { get; init; }
}
