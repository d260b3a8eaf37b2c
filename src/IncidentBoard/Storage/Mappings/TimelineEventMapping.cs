using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of events.</summary>
internal sealed class TimelineEventMapping : ThingMapping<TimelineEvent>
{
    protected override string Table => "Events";

    protected override void Map(EntityTypeBuilder<TimelineEvent> builder)
    {
        builder.HasOne<Incident>().WithMany().HasForeignKey(happening => happening.Incident).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(happening => new { happening.OrderTicks, happening.Id });
        builder.HasIndex(happening => new { happening.Incident, happening.OrderTicks });
        builder.HasIndex(happening => new { happening.LongEndTicks, happening.OrderTicks });
        builder.HasIndex(happening => new { happening.PublishedTicks, happening.Id });
        builder.HasIndex(happening => new { happening.LearnedTicks, happening.Id });
        builder.HasIndex(happening => new { happening.Recorded, happening.Id });
    }
}
