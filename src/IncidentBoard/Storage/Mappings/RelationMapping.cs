using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of relations.</summary>
internal sealed class RelationMapping : ThingMapping<Relation>
{
    protected override string Table => "Relations";

    protected override void Map(EntityTypeBuilder<Relation> builder)
    {
        builder.HasOne<Party>().WithMany().HasForeignKey(relation => relation.Customer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Party>().WithMany().HasForeignKey(relation => relation.Supplier).OnDelete(DeleteBehavior.Restrict);
    }
}
