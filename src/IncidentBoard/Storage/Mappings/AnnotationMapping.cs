using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of annotations.</summary>
internal sealed class AnnotationMapping : ThingMapping<Annotation>
{
    protected override string Table => "Annotations";

    protected override void Map(EntityTypeBuilder<Annotation> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(annotation => annotation.Source).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Annotation>().WithMany().HasForeignKey(annotation => annotation.Earlier).OnDelete(DeleteBehavior.Restrict);
    }
}
