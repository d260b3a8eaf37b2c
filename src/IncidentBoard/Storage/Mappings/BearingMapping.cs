using IncidentBoard.Core.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of judgements on answers.</summary>
internal sealed class BearingMapping : ThingMapping<Bearing>
{
    protected override string Table => "Bearings";

    protected override void Map(EntityTypeBuilder<Bearing> builder)
    {
        builder.HasOne<Answer>().WithMany().HasForeignKey(bearing => bearing.Answer).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(bearing => bearing.Item);
    }
}
