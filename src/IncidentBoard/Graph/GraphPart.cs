using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>What one question contributes to the answer.</summary>
/// <param name="Parties">All that belong to the answer, the most important first: if not all can be drawn, the first are.</param>
internal sealed record GraphPart(IReadOnlyList<Id<Party>> Parties)
{
    /// <summary>How many of the parties, from the first on, are drawn until more are asked for; none where all are as near.</summary>
    public int? Near { get; init; }

    /// <summary>The relations that are drawn between them; without it, all that match.</summary>
    public IEnumerable<Relation>? Relations { get; init; }

    public IReadOnlyDictionary<Id<Party>, int>? Distances { get; init; }

    public Dictionary<Id<Party>, string> Notes { get; init; } = [];

    public IReadOnlySet<Id<Relation>>? Marked { get; init; }

    /// <summary>Lines that are no relations: labs joined by what they share.</summary>
    public IReadOnlyList<(Id<Party> One, Id<Party> Other, int Shared, string Which, Marking Marking)>? Pairs { get; init; }

    public IReadOnlyList<string> Sentences { get; init; } = [];

    public IReadOnlyList<string> Left { get; init; } = [];

    public IReadOnlyList<GraphTable> Tables { get; init; } = [];
}
