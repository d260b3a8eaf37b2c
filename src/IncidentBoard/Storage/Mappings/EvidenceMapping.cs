using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of evidence.</summary>
internal sealed class EvidenceMapping : ThingMapping<Evidence>
{
    protected override string Table => "Evidence";

    protected override void Map(EntityTypeBuilder<Evidence> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(piece => piece.Source).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Source>().WithMany().HasForeignKey(piece => piece.Origin).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(piece => piece.Subject);
    }
}
