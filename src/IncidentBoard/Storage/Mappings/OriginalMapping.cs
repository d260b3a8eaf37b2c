using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of files as they were given.</summary>
internal sealed class OriginalMapping : ThingMapping<Original>
{
    protected override string Table => "Originals";

    protected override void Map(EntityTypeBuilder<Original> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(original => original.Source).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(original => original.Hash);
    }
}
