using System.Collections.Immutable;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Publishing;

/// <summary>
/// What was published to an audience: numbered, frozen, signed by a person, in its own words with its own marking. What it rests on stays inside.
/// </summary>
public sealed class StatusUpdate : Thing<StatusUpdate>
{
    public static readonly FieldSet Form = FieldSet.Of<StatusUpdate>(
        new TypedField<StatusUpdate>("audience", FieldKind.Choice, u => Words.Of(u.Audience), (u, text) => u.Audience = Words.Read<Audience>(text)!.Value) { Among = Words.All<Audience>(), Needed = true, Once = true },
        new TypedField<StatusUpdate>("incident", FieldKind.Reference, u => u.Incident.ToString(), (u, text) => u.Incident = Words.Id<Incident>(text)!.Value) { LeadsTo = "incident", Needed = true, Once = true },
        new TypedField<StatusUpdate>("number", FieldKind.Number, u => Words.Of(u.Number), (u, text) => u.Number = Words.Number(text)!.Value) { Range = (1, int.MaxValue), Needed = true, Once = true },
        new TypedField<StatusUpdate>("headline", FieldKind.Line, u => u.Headline, (u, text) => u.Headline = text!) { Needed = true, Longest = 200, Once = true },
        new TypedField<StatusUpdate>("exposure", FieldKind.Choice, u => Words.Of(u.Exposure), (u, text) => u.Exposure = Words.Read<Exposure>(text)!.Value) { Among = Words.All<Exposure>(), Needed = true, Once = true },
        new TypedField<StatusUpdate>("exposed", FieldKind.Line, u => u.Exposed, (u, text) => u.Exposed = text!) { Needed = true, Longest = 300, Once = true },
        new TypedField<StatusUpdate>("affected", FieldKind.Line, u => u.Affected, (u, text) => u.Affected = text!) { Needed = true, Longest = 500, Once = true },
        new TypedField<StatusUpdate>("meaning", FieldKind.Line, u => u.Meaning, (u, text) => u.Meaning = text!) { Needed = true, Longest = 500, Once = true },
        new TypedField<StatusUpdate>("doing", FieldKind.Line, u => u.Doing, (u, text) => u.Doing = text!) { Needed = true, Longest = 500, Once = true },
        new TypedField<StatusUpdate>("known", FieldKind.Text, u => u.Known, (u, text) => u.Known = text) { Longest = 4000, Once = true },
        new TypedField<StatusUpdate>("suspected", FieldKind.Text, u => u.Suspected, (u, text) => u.Suspected = text) { Longest = 4000, Once = true },
        new TypedField<StatusUpdate>("unknown", FieldKind.Text, u => u.UnknownYet, (u, text) => u.UnknownYet = text) { Longest = 4000, Once = true },
        new TypedField<StatusUpdate>("changed", FieldKind.Text, u => u.Changed, (u, text) => u.Changed = text) { Longest = 2000, Once = true },
        new TypedField<StatusUpdate>("decisionWanted", FieldKind.Line, u => u.DecisionWanted, (u, text) => u.DecisionWanted = text) { Longest = 300, Once = true },
        new TypedField<StatusUpdate>("decisionFrom", FieldKind.Line, u => u.DecisionFrom, (u, text) => u.DecisionFrom = text) { Longest = 100, Once = true },
        new TypedField<StatusUpdate>("decisionBy", FieldKind.Instant, u => Words.Of(u.DecisionBy), (u, text) => u.DecisionBy = Words.Instant(text)) { Once = true },
        new TypedField<StatusUpdate>("nextUpdateBy", FieldKind.Instant, u => Words.Of(u.NextUpdateBy), (u, text) => u.NextUpdateBy = Words.Instant(text)) { Once = true },
        new TypedField<StatusUpdate>("restsOn", FieldKind.References, u => Words.Of(u.RestsOn), (u, text) => u.RestsOn = Words.Ids<Finding>(text)) { LeadsTo = "finding", Once = true },
        new TypedField<StatusUpdate>("signedBy", FieldKind.Line, u => u.SignedBy, (u, text) => u.SignedBy = text!) { Needed = true, Longest = 100, Once = true },
        new TypedField<StatusUpdate>("publishedAt", FieldKind.Instant, u => Words.Of(u.PublishedAt), (u, text) => u.PublishedAt = Words.Instant(text)!.Value) { Needed = true, Once = true },
        new TypedField<StatusUpdate>("corrects", FieldKind.Reference, u => u.Corrects?.ToString(), (u, text) => u.Corrects = Words.Id<StatusUpdate>(text)) { LeadsTo = "update", Once = true },
        new TypedField<StatusUpdate>("withdrawn", FieldKind.Line, u => u.Withdrawn, (u, text) => u.Withdrawn = text) { Longest = 500 });

    private StatusUpdate()
    {
    }

    public StatusUpdate(Id<StatusUpdate> id, Audience audience, Id<Incident> incident, int number, string signedBy, DateTimeOffset publishedAt)
        : base(id) => (Audience, Incident, Number, SignedBy, PublishedAt) = (audience, incident, number, signedBy, publishedAt);

    public override string Kind => "update";

    public override FieldSet Fields => Form;

    public Audience Audience { get; private set; }

    public Id<Incident> Incident { get; private set; }

    /// <summary>
    /// Counts up from 1 for each audience and incident, over the updates that every reader of this one may read: a number must not tell of an update
    /// that is hidden from him. So two updates of different markings may share one.
    /// </summary>
    public int Number { get; private set; }

    public string Headline { get; private set; } = "";

    /// <summary>The sign beside the answer to "are we exposed?".</summary>
    public Exposure Exposure { get; private set; }

    /// <summary>The answer to "are we exposed?" in one sentence.</summary>
    public string Exposed { get; private set; } = "";

    /// <summary>What is affected.</summary>
    public string Affected { get; private set; } = "";

    /// <summary>What it means for the reader.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>What is done, and when the next word comes.</summary>
    public string Doing { get; private set; } = "";

    /// <summary>One statement a line.</summary>
    public string? Known { get; private set; }

    /// <summary>One statement a line.</summary>
    public string? Suspected { get; private set; }

    /// <summary>One statement a line.</summary>
    public string? UnknownYet { get; private set; }

    /// <summary>What changed since the update before.</summary>
    public string? Changed { get; private set; }

    public string? DecisionWanted { get; private set; }

    public string? DecisionFrom { get; private set; }

    public DateTimeOffset? DecisionBy { get; private set; }

    public DateTimeOffset? NextUpdateBy { get; private set; }

    /// <summary>The findings that it rests on. They stay inside.</summary>
    public ImmutableArray<Id<Finding>> RestsOn { get; private set; } = [];

    public string SignedBy { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The update that this one corrects.</summary>
    public Id<StatusUpdate>? Corrects { get; private set; }

    /// <summary>Why it was withdrawn; none while it stands.</summary>
    public string? Withdrawn { get; private set; }

    /// <summary>The strictest marking that a page for this audience may carry.</summary>
    public static Marking Ceiling(Audience audience) => audience switch
    {
        Audience.Public => Marking.Clear,
        Audience.Internal => Marking.AmberStrict,
    };

    public override IEnumerable<Problem> Problems()
    {
        if (Marking > Ceiling(Audience))
        {
            yield return new Problem("marking", $"A page for this audience carries at most {Ceiling(Audience).Label()}; this update is {Marking.Label()}.");
        }
    }

    public override string ToString() => Headline;
}
