using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Findings;

/// <summary>One of the competing answers to a question.</summary>
public sealed class Answer : Thing<Answer>
{
    public static readonly FieldSet Form = FieldSet.Of<Answer>(
        new TypedField<Answer>("weighing", FieldKind.Reference, a => a.Weighing.ToString(), (a, text) => a.Weighing = Words.Id<Weighing>(text)!.Value) { LeadsTo = "weighing", Needed = true, Once = true },
        new TypedField<Answer>("statement", FieldKind.Line, a => a.Statement, (a, text) => a.Statement = text!) { Longest = 300, Needed = true },
        new TypedField<Answer>("likelihood", FieldKind.Choice, a => Words.Of(a.Likelihood), (a, text) => a.Likelihood = Words.Read<Likelihood>(text)!.Value) { Among = Words.All<Likelihood>(), Needed = true },
        new TypedField<Answer>("confidence", FieldKind.Choice, a => Words.Of(a.Confidence), (a, text) => a.Confidence = Words.Read<Confidence>(text)!.Value) { Among = Words.All<Confidence>(), Needed = true },
        new TypedField<Answer>("reason", FieldKind.Text, a => a.Reason, (a, text) => a.Reason = text) { Longest = 4000 });

    private Answer()
    {
    }

    public Answer(Id<Answer> id, Id<Weighing> weighing, string statement)
        : base(id) => (Weighing, Statement) = (weighing, statement);

    public override string Kind => "answer";

    public override FieldSet Fields => Form;

    public Id<Weighing> Weighing { get; private set; }

    public string Statement { get; private set; } = "";

    public Likelihood Likelihood { get; private set; }

    public Confidence Confidence { get; private set; }

    /// <summary>On what the two words rest.</summary>
    public string? Reason { get; private set; }

    public override string ToString() => Statement;
}
