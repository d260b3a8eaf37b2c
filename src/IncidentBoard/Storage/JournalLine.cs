using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>
/// One line of the journal: who changed something, when, and the digests of what. Lines are chained:
/// <c>hash(n) = SHA-256(0x00 ‖ hash(n−1) ‖ canonical(n))</c>. Triggers refuse to change or delete a line.
/// </summary>
public sealed class JournalLine
{
    /// <summary>Counts up from 1 without a gap. It never leaves the store but to an auditor.</summary>
    public long Sequence { get; init; }

    /// <summary>The random handle by which others speak of the line.</summary>
    public Guid Line { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The person, or zero for the operator.</summary>
    public Guid Actor { get; init; }

    /// <summary>The name of the change, such as <c>EditCard</c>.</summary>
    public string Change { get; init; } = "";

    /// <summary>What its maker had to be allowed to do; whoever takes it back must be allowed the same.</summary>
    public Act Act { get; init; }

    public bool CanBeUndone { get; init; }

    /// <summary>The line that this one takes back.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>The bytes that are chained; see <see cref="JournalChain"/>.</summary>
    public byte[] Canonical { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}
