using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of wishes to widen a marking.</summary>
internal sealed class WideningMapping : ThingMapping<Widening>
{
    protected override string Table => "Widenings";

    protected override void Map(EntityTypeBuilder<Widening> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(widening => widening.By).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(widening => widening.Thing);
    }
}
