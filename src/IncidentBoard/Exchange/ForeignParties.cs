using IncidentBoard.Access;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>Which party a name in a file means: the one that is called so, or that is also called so, in whatever case. A name that is only like another means nobody.</summary>
internal sealed class ForeignParties
{
    private readonly Dictionary<string, Guid> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Guid> _names;
    private readonly ILookup<string, Guid> _aliases;

    private ForeignParties(ILookup<string, Guid> names, ILookup<string, Guid> aliases) => (_names, _aliases) = (names, aliases);

    public static async Task<ForeignParties> OfAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var all = await visible.Parties.Select(party => new { party.Id, party.Name, party.Aliases }).ToListAsync(cancellationToken);
        return new ForeignParties(
            all.ToLookup(party => party.Name, party => party.Id.Value, StringComparer.OrdinalIgnoreCase),
            all.SelectMany(party => (party.Aliases ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(alias => (alias, party.Id.Value)))
                .ToLookup(pair => pair.alias, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Those on the board that the name may mean; several where it is not clear.</summary>
    public IReadOnlyList<Guid> OnBoard(string name) => _names.Contains(name) ? [.. _names[name]] : [.. _aliases[name].Distinct()];

    public void Make(string name, Guid id) => _made[name] = id;

    /// <summary>The one that the name means; none where there is none, or more than one.</summary>
    public Guid? Find(string name) => _made.TryGetValue(name, out var made) ? made : OnBoard(name) is [var one] ? one : null;
}
