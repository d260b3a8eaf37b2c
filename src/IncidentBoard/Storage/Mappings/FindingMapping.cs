using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of findings.</summary>
internal sealed class FindingMapping : ThingMapping<Finding>
{
    protected override string Table => "Findings";

    protected override void Map(EntityTypeBuilder<Finding> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(finding => finding.Incident).OnDelete(DeleteBehavior.Restrict);
    }
}
