using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Storage;

/// <summary>One kind of thing, for code that goes over all of them: its word, its fields, how to find one and how to make an empty one.</summary>
public abstract class Noun
{
    private protected Noun(string kind, string plural, FieldSet fields, bool isExchanged) =>
        (Kind, Plural, Fields, IsExchanged) = (kind, plural, fields, isExchanged);

    public string Kind { get; }

    /// <summary>The name of its array in our own JSON.</summary>
    public string Plural { get; }

    public FieldSet Fields { get; }

    /// <summary>Whether it is part of an export. People and what ties them to things are not.</summary>
    public bool IsExchanged { get; }

    /// <summary>The one of that id which the reader may see.</summary>
    public abstract Task<Thing?> FindAsync(VisibleTo visible, Guid id, CancellationToken cancellationToken);

    /// <summary>Those of these ids which the reader may see, in no order.</summary>
    public abstract Task<IReadOnlyList<Thing>> FindAllAsync(VisibleTo visible, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>All that the reader may see, ordered by id.</summary>
    public abstract Task<IReadOnlyList<Thing>> AllAsync(VisibleTo visible, CancellationToken cancellationToken);

    /// <summary>All ids that are taken, also by what is hidden or removed.</summary>
    internal abstract Task<HashSet<Guid>> KeysAsync(BoardDb db, CancellationToken cancellationToken);

    /// <summary>The one of that id, also when it is hidden or removed.</summary>
    internal abstract Task<Thing?> FindAnyAsync(BoardDb db, Guid id, CancellationToken cancellationToken);

    /// <summary>All that name the id in one of these fields, also what is hidden or removed.</summary>
    internal abstract Task<IReadOnlyList<Thing>> NamingAsync(BoardDb db, IReadOnlyCollection<Field> fields, Guid id, CancellationToken cancellationToken);

    /// <summary>One with that id and nothing in it yet.</summary>
    public abstract Thing Empty(Guid id);
}
