using IncidentBoard.Core.Findings;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of contradictions.</summary>
internal sealed class ContradictionMapping : ThingMapping<Contradiction>
{
    protected override string Table => "Contradictions";

    protected override void Map(EntityTypeBuilder<Contradiction> builder)
    {
        builder.HasIndex(contradiction => contradiction.One);
        builder.HasIndex(contradiction => contradiction.Other);
    }
}
