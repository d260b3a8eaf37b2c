using IncidentBoard.Core.Comments;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of comments.</summary>
internal sealed class CommentMapping : ThingMapping<Comment>
{
    protected override string Table => "Comments";

    protected override void Map(EntityTypeBuilder<Comment> builder)
    {
        builder.HasIndex(comment => comment.Subject);
    }
}
