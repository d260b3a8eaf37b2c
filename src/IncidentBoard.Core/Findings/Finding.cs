using System.Collections.Immutable;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Findings;

/// <summary>One claim, with its nature and how far it is established.</summary>
public sealed class Finding : Thing<Finding>
{
    public static readonly FieldSet Form = FieldSet.Of<Finding>(
        new TypedField<Finding>("incident", FieldKind.Reference, f => f.Incident?.ToString(), (f, text) => f.Incident = Words.Id<Incident>(text)) { LeadsTo = "incident" },
        new TypedField<Finding>("statement", FieldKind.Line, f => f.Statement, (f, text) => f.Statement = text!) { Needed = true, Longest = 500 },
        new TypedField<Finding>("nature", FieldKind.Choice, f => Words.Of(f.Nature), (f, text) => f.Nature = Words.Read<Nature>(text)!.Value) { Among = Words.All<Nature>(), Needed = true },
        new TypedField<Finding>("state", FieldKind.Choice, f => Words.Of(f.State), (f, text) => f.State = Words.Read<FindingState>(text)!.Value) { Among = Words.All<FindingState>(), Needed = true },
        new TypedField<Finding>("about", FieldKind.References, f => Words.Of(f.About), (f, text) => f.About = Words.Ids<Party>(text)) { LeadsTo = "party" },
        new TypedField<Finding>("withdrawnBy", FieldKind.Choice, f => Words.Of(f.WithdrawnBy), (f, text) => f.WithdrawnBy = Words.Read<WithdrawnBy>(text)!.Value) { Among = Words.All<WithdrawnBy>(), Needed = true },
        new TypedField<Finding>("plainWords", FieldKind.Line, f => f.PlainWords, (f, text) => f.PlainWords = text) { Longest = 300 },
        new TypedField<Finding>("tags", FieldKind.Line, f => f.Tags, (f, text) => f.Tags = text) { Longest = 300 },
        new TypedField<Finding>("note", FieldKind.Text, f => f.Note, (f, text) => f.Note = text));

    private Finding()
    {
    }

    public Finding(Id<Finding> id, Id<Incident>? incident, string statement, Nature nature, FindingState state)
        : base(id) => (Incident, Statement, Nature, State) = (incident, statement, nature, state);

    public override string Kind => "finding";

    public override FieldSet Fields => Form;

    public Id<Incident>? Incident { get; private set; }

    public string Statement { get; private set; } = "";

    public Nature Nature { get; private set; }

    public FindingState State { get; private set; }

    /// <summary>The parties that it says something about.</summary>
    public ImmutableArray<Id<Party>> About { get; private set; } = [];

    /// <summary>Who took it back, where it is withdrawn.</summary>
    public WithdrawnBy WithdrawnBy { get; private set; }

    /// <summary>The finding in plain words, for an executive and for use in updates.</summary>
    public string? PlainWords { get; private set; }

    /// <summary>Words to find it by, separated by commas.</summary>
    public string? Tags { get; private set; }

    /// <summary>What else a reader should know: why it was refuted, withdrawn or set aside, and by whom.</summary>
    public string? Note { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (WithdrawnBy != WithdrawnBy.Nobody && State != FindingState.Withdrawn)
        {
            yield return new Problem("withdrawnBy", "Only a withdrawn finding was withdrawn by somebody. Set its state to withdrawn, or this to nobody.");
        }
    }

    public override string ToString() => Statement;
}
