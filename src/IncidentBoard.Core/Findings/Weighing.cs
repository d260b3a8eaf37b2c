using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Findings;

/// <summary>A question with several possible answers, weighed against what is known.</summary>
public sealed class Weighing : Thing<Weighing>
{
    public static readonly FieldSet Form = FieldSet.Of<Weighing>(
        new TypedField<Weighing>("incident", FieldKind.Reference, w => w.Incident?.ToString(), (w, text) => w.Incident = Words.Id<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<Weighing>("question", FieldKind.Line, w => w.Question, (w, text) => w.Question = text!) { Longest = 500, Needed = true },
        new TypedField<Weighing>("note", FieldKind.Text, w => w.Note, (w, text) => w.Note = text) { Longest = 4000 });

    private Weighing()
    {
    }

    public Weighing(Id<Weighing> id, Id<Incident>? incident, string question)
        : base(id) => (Incident, Question) = (incident, question);

    public override string Kind => "weighing";

    public override FieldSet Fields => Form;

    public Id<Incident>? Incident { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>What was concluded, and what would change it.</summary>
    public string? Note { get; private set; }

    public override string ToString() => Question;
}
