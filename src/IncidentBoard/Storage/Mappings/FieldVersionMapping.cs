using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of field versions.</summary>
internal sealed class FieldVersionMapping : IEntityTypeConfiguration<FieldVersion>
{
    public void Configure(EntityTypeBuilder<FieldVersion> builder)
    {
        builder.ToTable("FieldVersions");
        builder.HasKey(version => new { version.Thing, version.Field });
    }
}
