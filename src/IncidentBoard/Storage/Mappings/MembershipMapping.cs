using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of memberships.</summary>
internal sealed class MembershipMapping : ThingMapping<Membership>
{
    protected override string Table => "Memberships";

    protected override void Map(EntityTypeBuilder<Membership> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(membership => membership.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
