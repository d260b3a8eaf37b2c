using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Exchange;

/// <summary>How many things of each kind an export for this reader holds, by the name of their array.</summary>
public sealed record CountThings : Query<ImmutableSortedDictionary<string, int>>
{
    public override Act Act => Act.Export;

    public override async Task<ImmutableSortedDictionary<string, int>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var noun in Nouns.All.Where(noun => noun.IsExchanged))
        {
            counts.Add(noun.Plural, (await noun.AllAsync(visible, cancellationToken)).Count);
        }

        return counts.ToImmutable();
    }
}
