using IncidentBoard.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>What the tables of all things have in common.</summary>
internal abstract class ThingMapping<T> : IEntityTypeConfiguration<T>
    where T : Thing<T>
{
    protected abstract string Table { get; }

    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(thing => thing.Id);
        builder.Property(thing => thing.Id).ValueGeneratedNever();
        builder.Ignore(thing => thing.Key);
        builder.Ignore(thing => thing.Kind);
        builder.Ignore(thing => thing.Fields);
        builder.HasOne<Core.Parties.Party>().WithMany().HasForeignKey(thing => thing.Originator).OnDelete(DeleteBehavior.Restrict);
        Map(builder);
    }

    protected abstract void Map(EntityTypeBuilder<T> builder);
}
