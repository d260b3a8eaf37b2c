using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of rests-on links.</summary>
internal sealed class RestsOnMapping : ThingMapping<RestsOn>
{
    protected override string Table => "RestsOn";

    protected override void Map(EntityTypeBuilder<RestsOn> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(link => link.Source).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Source>().WithMany().HasForeignKey(link => link.On).OnDelete(DeleteBehavior.Restrict);
    }
}
