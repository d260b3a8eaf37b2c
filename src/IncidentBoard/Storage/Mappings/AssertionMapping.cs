using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of assertions.</summary>
internal sealed class AssertionMapping : ThingMapping<Assertion>
{
    protected override string Table => "Assertions";

    protected override void Map(EntityTypeBuilder<Assertion> builder)
    {
        builder.HasOne<Party>().WithMany().HasForeignKey(assertion => assertion.Party).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Incident>().WithMany().HasForeignKey(assertion => assertion.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assertion>().WithMany().HasForeignKey(assertion => assertion.Earlier).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Source>().WithMany().HasForeignKey(assertion => assertion.Source).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Finding>().WithMany().HasForeignKey(assertion => assertion.Finding).OnDelete(DeleteBehavior.Restrict);
    }
}
