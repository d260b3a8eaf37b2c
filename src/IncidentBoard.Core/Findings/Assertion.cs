using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Findings;

/// <summary>What a party itself asserted, and what became of its word.</summary>
public sealed class Assertion : Thing<Assertion>
{
    public static readonly FieldSet Form = FieldSet.Of<Assertion>(
        new TypedField<Assertion>("party", FieldKind.Reference, a => a.Party.ToString(), (a, text) => a.Party = Words.Id<Party>(text)!.Value) { LeadsTo = "party", Needed = true, Once = true },
        new TypedField<Assertion>("incident", FieldKind.Reference, a => a.Incident?.ToString(), (a, text) => a.Incident = Words.Id<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<Assertion>("statement", FieldKind.Line, a => a.Statement, (a, text) => a.Statement = text!) { Longest = 500, Needed = true },
        new TypedField<Assertion>("said", FieldKind.When, a => Words.Of(a.Said), (a, text) => a.Said = Words.Time(text)),
        new TypedField<Assertion>("course", FieldKind.Choice, a => Words.Of(a.Course), (a, text) => a.Course = Words.Read<AssertionCourse>(text)!.Value) { Among = Words.All<AssertionCourse>(), Needed = true },
        new TypedField<Assertion>("earlier", FieldKind.Reference, a => a.Earlier?.ToString(), (a, text) => a.Earlier = Words.Id<Assertion>(text)) { LeadsTo = "assertion", Once = true },
        new TypedField<Assertion>("source", FieldKind.Reference, a => a.Source?.ToString(), (a, text) => a.Source = Words.Id<Source>(text)) { LeadsTo = "source" },
        new TypedField<Assertion>("quote", FieldKind.Text, a => a.Quote, (a, text) => a.Quote = text) { Longest = 4000 },
        new TypedField<Assertion>("finding", FieldKind.Reference, a => a.Finding?.ToString(), (a, text) => a.Finding = Words.Id<Finding>(text)) { LeadsTo = "finding" });

    private Assertion()
    {
    }

    public Assertion(Id<Assertion> id, Id<Party> party, string statement)
        : base(id) => (Party, Statement) = (party, statement);

    public override string Kind => "assertion";

    public override FieldSet Fields => Form;

    public Id<Party> Party { get; private set; }

    public Id<Incident>? Incident { get; private set; }

    public string Statement { get; private set; } = "";

    /// <summary>When the party said it; none when nobody has noted it.</summary>
    public When? Said { get; private set; }

    public AssertionCourse Course { get; private set; }

    /// <summary>The assertion that it repeats, narrows or withdraws.</summary>
    public Id<Assertion>? Earlier { get; private set; }

    public Id<Source>? Source { get; private set; }

    public string? Quote { get; private set; }

    /// <summary>The finding that it speaks to.</summary>
    public Id<Finding>? Finding { get; private set; }

    /// <summary>As they were said; what nobody has dated, as it was noted down.</summary>
    public static IEnumerable<Assertion> InOrder(IEnumerable<Assertion> assertions) =>
        assertions.OrderBy(assertion => assertion.Said?.Earliest ?? assertion.Said?.Latest ?? assertion.Recorded).ThenBy(assertion => assertion.Recorded).ThenBy(assertion => assertion.Id);

    public override IEnumerable<Problem> Problems()
    {
        if (Course == AssertionCourse.Made != Earlier is null)
        {
            yield return new Problem("earlier", Earlier is null ? "Name the assertion that this one repeats, narrows or withdraws." : "What names an earlier assertion repeats, narrows or withdraws it: say which.");
        }
    }

    public override string ToString() => Statement;
}
