using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Comments;

/// <summary>What somebody says about a mark, a source, a finding or another thing. Seen by whoever sees what it is about.</summary>
public sealed class Comment : Thing<Comment>
{
    public static readonly FieldSet Form = FieldSet.Of<Comment>(
        new TypedField<Comment>("subject", FieldKind.Reference, c => c.Subject.ToString("N"), (c, text) => c.Subject = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Comment>("text", FieldKind.Text, c => c.Text, (c, text) => c.Text = text!) { Longest = 4000, Needed = true },
        new TypedField<Comment>("by", FieldKind.Line, c => c.By, (c, text) => c.By = text) { Longest = 200, Once = true });

    private Comment()
    {
    }

    public Comment(Id<Comment> id, Guid subject, string text, string? by)
        : base(id) => (Subject, Text, By) = (subject, text, by);

    public override string Kind => "comment";

    public override FieldSet Fields => Form;

    public Guid Subject { get; private set; }

    /// <summary>The words; <c>@name</c> mentions the person with that sign-in name.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who says it, by name.</summary>
    public string? By { get; private set; }

    public override string ToString() => Text;
}
