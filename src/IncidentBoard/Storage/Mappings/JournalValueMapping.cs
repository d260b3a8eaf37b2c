using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of journal values.</summary>
internal sealed class JournalValueMapping : IEntityTypeConfiguration<JournalValue>
{
    public void Configure(EntityTypeBuilder<JournalValue> builder)
    {
        builder.ToTable("JournalValues");
        builder.HasKey(value => new { value.Sequence, value.Ordinal });
        builder.HasIndex(value => new { value.Thing, value.Field });
    }
}
