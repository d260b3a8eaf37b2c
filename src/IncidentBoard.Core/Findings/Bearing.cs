using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Findings;

/// <summary>How one piece of evidence, or one finding, bears on one answer. Every such judgement is a person's; none is computed.</summary>
public sealed class Bearing : Thing<Bearing>
{
    public static readonly FieldSet Form = FieldSet.Of<Bearing>(
        new TypedField<Bearing>("answer", FieldKind.Reference, b => b.Answer.ToString(), (b, text) => b.Answer = Words.Id<Answer>(text)!.Value) { LeadsTo = "answer", Needed = true, Once = true },
        new TypedField<Bearing>("item", FieldKind.Reference, b => b.Item.ToString("N"), (b, text) => b.Item = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Bearing>("consistency", FieldKind.Choice, b => Words.Of(b.Consistency), (b, text) => b.Consistency = Words.Read<Consistency>(text)!.Value) { Among = Words.All<Consistency>(), Needed = true });

    private Bearing()
    {
    }

    public Bearing(Id<Bearing> id, Id<Answer> answer, Guid item, Consistency consistency)
        : base(id) => (Answer, Item, Consistency) = (answer, item, consistency);

    public override string Kind => "bearing";

    public override FieldSet Fields => Form;

    public Id<Answer> Answer { get; private set; }

    /// <summary>The piece of evidence or the finding.</summary>
    public Guid Item { get; private set; }

    public Consistency Consistency { get; private set; }

    public override string ToString() => Consistency.ToString();
}
