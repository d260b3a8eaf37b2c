using IncidentBoard.Core;
using IncidentBoard.Core.Comments;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>Says something about a thing that one sees.</summary>
/// <param name="Kind">What the thing is.</param>
/// <param name="Subject">Which one.</param>
public sealed record AddComment(string Kind, Guid Subject, string Text) : Change
{
    /// <summary>What can be talked about.</summary>
    public static IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal) { "annotation", "source", "finding", "contradiction", "weighing", "card", "event", "incident" };

    public override Act Act => Act.Comment;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (!Kinds.Contains(Kind) || await Nouns.Find(Kind)!.FindAsync(desk.Visible, Subject, cancellationToken) is not { } subject)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you. Your text is kept.");
        }

        var by = await desk.Visible.People.Where(person => person.Id == desk.Reader.Person).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken);
        var comment = new Comment(desk.Ids.Next<Comment>(), Subject, "", by);

        // What is said of a thing is as strict as the thing, but RED is opened by name, thing by thing: there the subject alone guards it.
        var problems = Desk.Fill(comment, ("text", Text), ("marking", Words.Of(subject.Marking == Marking.Red ? Marking.AmberStrict : subject.Marking)));
        if (problems.IsEmpty)
        {
            desk.Add(comment);
        }

        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
