using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core;

/// <summary>
/// Anything the board keeps a fact about. Its <see cref="Fields"/> are the one description of it: journal, history, undo,
/// versions, exchange and forms all go by them.
/// </summary>
public abstract class Thing
{
    private protected Thing()
    {
    }

    /// <summary>The noun of PRODUCT.md, as it stands in the journal and in addresses: <c>card</c>, <c>finding</c>.</summary>
    public abstract string Kind { get; }

    public abstract Guid Key { get; }

    public abstract FieldSet Fields { get; }

    /// <summary>Its own marking. What a reader needs is the strictest of this and that of what contains it.</summary>
    public Marking Marking { get; internal set; } = Marking.AmberStrict;

    /// <summary>The party that it came from and whose word is needed to widen the marking (TLP 2.0, "the source").</summary>
    public Id<Parties.Party>? Originator { get; internal set; }

    /// <summary>The originator's permission to widen, where it gave one: who allowed what, and when.</summary>
    public string? WidenPermission { get; internal set; }

    /// <summary>When the board first held it, UTC. Nobody can back-date this.</summary>
    public DateTimeOffset Recorded { get; internal set; }

    /// <summary>Taken off the board, by undo or on purpose. It stays in the journal and can be brought back.</summary>
    public bool Removed { get; internal set; }

    /// <summary>What is wrong with it as it stands: the rules that its own fields can break together.</summary>
    public virtual IEnumerable<Problem> Problems() => [];

    public override string ToString() => $"{Kind} {Key:N}";
}

/// <summary>A thing with its typed id.</summary>
public abstract class Thing<T> : Thing
    where T : Thing<T>
{
    private protected Thing()
    {
    }

    private protected Thing(Id<T> id) => Id = id;

    public Id<T> Id { get; private set; }

    public override Guid Key => Id.Value;
}
