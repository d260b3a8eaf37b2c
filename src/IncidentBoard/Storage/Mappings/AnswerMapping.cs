using IncidentBoard.Core.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of competing answers.</summary>
internal sealed class AnswerMapping : ThingMapping<Answer>
{
    protected override string Table => "Answers";

    protected override void Map(EntityTypeBuilder<Answer> builder)
    {
        builder.HasOne<Weighing>().WithMany().HasForeignKey(answer => answer.Weighing).OnDelete(DeleteBehavior.Restrict);
    }
}
