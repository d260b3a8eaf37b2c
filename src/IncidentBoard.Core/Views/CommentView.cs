using IncidentBoard.Core.Comments;

namespace IncidentBoard.Core.Views;

/// <summary>A comment as it is read.</summary>
/// <param name="Parts">Its words, with the people who are mentioned apart.</param>
public sealed record CommentView(Id<Comment> Id, string? By, DateTimeOffset At, Rows<Mention> Parts);
