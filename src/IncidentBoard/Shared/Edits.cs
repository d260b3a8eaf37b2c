using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>Which change edits, and which adds, each kind of thing. The rooms own the changes; this is how a form finds them.</summary>
public sealed class Edits(
    IReadOnlyDictionary<string, Func<Guid, IReadOnlyList<FieldEdit>, Change>> edit,
    IReadOnlyDictionary<string, Func<IReadOnlyList<FieldValue>, Change>> add)
{
    /// <summary>The change that sets those fields; none when things of that kind are not edited by fields.</summary>
    public Change? Edit(string kind, Guid id, IReadOnlyList<FieldEdit> fields, string? why) =>
        edit.TryGetValue(kind, out var make) ? make(id, fields) with { Why = why } : null;

    /// <summary>The change that makes a new thing; none when things of that kind are not made by fields.</summary>
    public Change? Add(string kind, IReadOnlyList<FieldValue> values) => add.TryGetValue(kind, out var make) ? make(values) : null;

    /// <summary>What somebody must be allowed to do in order to edit things of that kind; none when nobody edits them.</summary>
    public Act? Needs(string kind) => Edit(kind, Guid.Empty, [], null)?.Act;
}
