using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Findings;

/// <summary>Two findings, or two pieces of evidence on one, that cannot both hold. Kept and shown, resolved with a reason, never overwritten.</summary>
public sealed class Contradiction : Thing<Contradiction>
{
    public static readonly FieldSet Form = FieldSet.Of<Contradiction>(
        new TypedField<Contradiction>("one", FieldKind.Reference, c => c.One.ToString("N"), (c, text) => c.One = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Contradiction>("other", FieldKind.Reference, c => c.Other.ToString("N"), (c, text) => c.Other = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Contradiction>("about", FieldKind.Line, c => c.About, (c, text) => c.About = text!) { Needed = true, Longest = 500 },
        new TypedField<Contradiction>("state", FieldKind.Choice, c => Words.Of(c.State), (c, text) => c.State = Words.Read<ContradictionState>(text)!.Value) { Among = Words.All<ContradictionState>(), Needed = true },
        new TypedField<Contradiction>("resolution", FieldKind.Text, c => c.Resolution, (c, text) => c.Resolution = text) { Longest = 4000 });

    /// <summary>The resolution of what never was one: two findings that somebody looked at.</summary>
    public const string LookedAt = "Looked at: no contradiction.";

    private Contradiction()
    {
    }

    public Contradiction(Id<Contradiction> id, Guid one, Guid other, string about)
        : base(id) => (One, Other, About) = (one, other, about);

    public override string Kind => "contradiction";

    public override FieldSet Fields => Form;

    public Guid One { get; private set; }

    public Guid Other { get; private set; }

    /// <summary>On what the two disagree, in one sentence.</summary>
    public string About { get; private set; } = "";

    public ContradictionState State { get; private set; }

    public string? Resolution { get; private set; }

    /// <summary>Somebody looked at the two, and they do not contradict each other.</summary>
    public bool IsNone => State == ContradictionState.Resolved && Resolution == LookedAt;

    public override IEnumerable<Problem> Problems()
    {
        if (One == Other)
        {
            yield return new Problem("other", "A thing cannot contradict itself. Choose two.");
        }

        if (State == ContradictionState.Resolved && Resolution is null)
        {
            yield return new Problem("resolution", "A contradiction is resolved with a reason: say which of the two holds, and why.");
        }
    }

    public override string ToString() => About;
}
