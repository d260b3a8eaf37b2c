using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Asks;

/// <summary>A question to a party or to a person, with the time by which the answer is due.</summary>
public sealed class Ask : Thing<Ask>
{
    public static readonly FieldSet Form = FieldSet.Of<Ask>(
        new TypedField<Ask>("incident", FieldKind.Reference, a => a.Incident?.ToString(), (a, text) => a.Incident = Words.Id<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<Ask>("question", FieldKind.Line, a => a.Question, (a, text) => a.Question = text!) { Longest = 500, Needed = true },
        new TypedField<Ask>("party", FieldKind.Reference, a => a.Party?.ToString(), (a, text) => a.Party = Words.Id<Party>(text)) { LeadsTo = "party" },
        new TypedField<Ask>("whom", FieldKind.Line, a => a.Whom, (a, text) => a.Whom = text) { Longest = 200 },
        new TypedField<Ask>("subject", FieldKind.Reference, a => a.Subject?.ToString("N"), (a, text) => a.Subject = text is null ? null : Guid.ParseExact(text, "N")) { Once = true },
        new TypedField<Ask>("asked", FieldKind.When, a => Words.Of(a.Asked), (a, text) => a.Asked = Words.Time(text)),
        new TypedField<Ask>("due", FieldKind.Instant, a => Words.Of(a.Due), (a, text) => a.Due = Words.Instant(text)),
        new TypedField<Ask>("state", FieldKind.Choice, a => Words.Of(a.State), (a, text) => a.State = Words.Read<AskState>(text)!.Value) { Among = Words.All<AskState>(), Needed = true },
        new TypedField<Ask>("chased", FieldKind.Number, a => Words.Of(a.Chased), (a, text) => a.Chased = Words.Number(text)) { Range = (1, 1000) },
        new TypedField<Ask>("lastChased", FieldKind.Instant, a => Words.Of(a.LastChased), (a, text) => a.LastChased = Words.Instant(text)),
        new TypedField<Ask>("answer", FieldKind.Text, a => a.Answer, (a, text) => a.Answer = text) { Longest = 4000 });

    private Ask()
    {
    }

    public Ask(Id<Ask> id, string question)
        : base(id) => Question = question;

    public override string Kind => "ask";

    public override FieldSet Fields => Form;

    public Id<Incident>? Incident { get; private set; }

    public string Question { get; private set; } = "";

    public Id<Party>? Party { get; private set; }

    /// <summary>The person who is asked, of ours or of the party's, by name.</summary>
    public string? Whom { get; private set; }

    /// <summary>The mark, finding, source or card that made somebody ask.</summary>
    public Guid? Subject { get; private set; }

    public When? Asked { get; private set; }

    public DateTimeOffset? Due { get; private set; }

    public AskState State { get; private set; }

    /// <summary>How often the answer was asked for again.</summary>
    public int? Chased { get; private set; }

    public DateTimeOffset? LastChased { get; private set; }

    public string? Answer { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (State == AskState.Answered && Answer is null)
        {
            yield return new Problem("answer", "Write what the answer was, then set it to answered.");
        }

        if (Party is null && Whom is null)
        {
            yield return new Problem("party", "Say whom you ask: a party or a person.");
        }
    }

    public override string ToString() => Question;
}
