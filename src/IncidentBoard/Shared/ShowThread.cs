using IncidentBoard.Access;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>What was said about a thing, oldest first.</summary>
internal sealed record ShowThread(Guid Subject) : Query<Rows<CommentView>>
{
    public override async Task<Rows<CommentView>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var subject = Subject;
        var comments = await visible.Comments.Where(comment => comment.Subject == subject).OrderBy(comment => comment.Recorded).ThenBy(comment => comment.Id).ToListAsync(cancellationToken);
        var accounts = comments.Any(comment => comment.Text.Contains('@', StringComparison.Ordinal))
            ? await visible.People.ToDictionaryAsync(person => person.Account, person => person.Name, StringComparer.OrdinalIgnoreCase, cancellationToken)
            : [];
        return comments.Select(comment => new CommentView(comment.Id, comment.By, comment.Recorded, Mentions.In(comment.Text, accounts).ToRows())).ToRows();
    }
}
