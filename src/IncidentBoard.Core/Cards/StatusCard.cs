using System.Collections.Immutable;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Cards;

/// <summary>Where one party stands in one incident. The lead card has no party: it is the incident as a whole.</summary>
public sealed class StatusCard : Thing<StatusCard>
{
    public static readonly FieldSet Form = FieldSet.Of<StatusCard>(
        new TypedField<StatusCard>("incident", FieldKind.Reference, c => c.Incident.ToString(), (c, text) => c.Incident = Words.Id<Incident>(text)!.Value) { LeadsTo = "incident", Needed = true, Once = true },
        new TypedField<StatusCard>("party", FieldKind.Reference, c => c.Party?.ToString(), (c, text) => c.Party = Words.Id<Party>(text)) { LeadsTo = "party", Once = true },
        new TypedField<StatusCard>("exposure", FieldKind.Choice, c => Words.Of(c.Exposure), (c, text) => c.Exposure = Words.Read<Exposure>(text)!.Value) { Among = Words.All<Exposure>(), Needed = true },
        new TypedField<StatusCard>("stance", FieldKind.Choice, c => Words.Of(c.Stance), (c, text) => c.Stance = Words.Read<Stance>(text)!.Value) { Among = Words.All<Stance>(), Needed = true },
        new TypedField<StatusCard>("headline", FieldKind.Line, c => c.Headline, (c, text) => c.Headline = text) { Longest = 200 },
        new TypedField<StatusCard>("body", FieldKind.Text, c => c.Body, (c, text) => c.Body = text),
        new TypedField<StatusCard>("dataClasses", FieldKind.Choices, c => Words.Of(c.DataClasses), (c, text) => c.DataClasses = Words.ReadAll<DataClass>(text)) { Among = Words.All<DataClass>() },
        new TypedField<StatusCard>("owner", FieldKind.Line, c => c.Owner, (c, text) => c.Owner = text) { Longest = 100 },
        new TypedField<StatusCard>("nextUpdateBy", FieldKind.Instant, c => Words.Of(c.NextUpdateBy), (c, text) => c.NextUpdateBy = Words.Instant(text)),
        new TypedField<StatusCard>("decisionWanted", FieldKind.Line, c => c.DecisionWanted, (c, text) => c.DecisionWanted = text) { Longest = 300 },
        new TypedField<StatusCard>("decisionFrom", FieldKind.Line, c => c.DecisionFrom, (c, text) => c.DecisionFrom = text) { Longest = 100 },
        new TypedField<StatusCard>("decisionBy", FieldKind.Instant, c => Words.Of(c.DecisionBy), (c, text) => c.DecisionBy = Words.Instant(text)),
        new TypedField<StatusCard>("hops", FieldKind.Number, c => Words.Of(c.Hops), (c, text) => c.Hops = Words.Number(text)) { Range = (0, 2) });

    private StatusCard()
    {
    }

    public StatusCard(Id<StatusCard> id, Id<Incident> incident, Id<Party>? party, int? hops = null)
        : base(id) => (Incident, Party, Hops) = (incident, party, hops);

    public override string Kind => "card";

    public override FieldSet Fields => Form;

    public Id<Incident> Incident { get; private set; }

    /// <summary>The party that it speaks of; none on the lead card.</summary>
    public Id<Party>? Party { get; private set; }

    public Exposure Exposure { get; private set; }

    public Stance Stance { get; private set; }

    public string? Headline { get; private set; }

    /// <summary>Markdown.</summary>
    public string? Body { get; private set; }

    public ImmutableArray<DataClass> DataClasses { get; private set; } = [];

    public string? Owner { get; private set; }

    /// <summary>The promise: when the next word on this card comes, UTC.</summary>
    public DateTimeOffset? NextUpdateBy { get; private set; }

    public string? DecisionWanted { get; private set; }

    public string? DecisionFrom { get; private set; }

    public DateTimeOffset? DecisionBy { get; private set; }

    /// <summary>How many supply relations lie between the party and the affected vendor: 0 the vendor itself, 1 its customer, 2 a fourth party; none when it was added by hand.</summary>
    public int? Hops { get; private set; }

    public bool IsLead => Party is null;

    public override IEnumerable<Problem> Problems()
    {
        if (IsLead && (Exposure != Exposure.Unknown || Stance != Stance.NoneKnown))
        {
            yield return new Problem("exposure", "The lead card has no exposure or stance of its own; it counts the other cards.");
        }
    }
}
