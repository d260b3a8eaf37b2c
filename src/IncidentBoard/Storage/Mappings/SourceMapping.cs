using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of sources.</summary>
internal sealed class SourceMapping : ThingMapping<Source>
{
    protected override string Table => "Sources";

    protected override void Map(EntityTypeBuilder<Source> builder)
    {
        builder.HasOne<Party>().WithMany().HasForeignKey(source => source.Publisher).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(source => source.TextHash);
    }
}
