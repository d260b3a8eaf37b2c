using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of namings.</summary>
internal sealed class NamingMapping : ThingMapping<Naming>
{
    protected override string Table => "Namings";

    protected override void Map(EntityTypeBuilder<Naming> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(naming => naming.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
