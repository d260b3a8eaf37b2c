using System.Collections.Immutable;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Parties;

/// <summary>A dated supply edge from a customer to its supplier. There is one per pair and service.</summary>
public sealed class Relation : Thing<Relation>
{
    public static readonly FieldSet Form = FieldSet.Of<Relation>(
        new TypedField<Relation>("customer", FieldKind.Reference, r => r.Customer.ToString(), (r, text) => r.Customer = Words.Id<Party>(text)!.Value) { LeadsTo = "party", Needed = true },
        new TypedField<Relation>("supplier", FieldKind.Reference, r => r.Supplier.ToString(), (r, text) => r.Supplier = Words.Id<Party>(text)!.Value) { LeadsTo = "party", Needed = true },
        new TypedField<Relation>("service", FieldKind.Line, r => r.Service, (r, text) => r.Service = text) { Longest = 200 },
        new TypedField<Relation>("certainty", FieldKind.Choice, r => Words.Of(r.Certainty), (r, text) => r.Certainty = Words.Read<Certainty>(text)!.Value) { Among = Words.All<Certainty>(), Needed = true },
        new TypedField<Relation>("state", FieldKind.Choice, r => Words.Of(r.State), (r, text) => r.State = Words.Read<RelationState>(text)!.Value) { Among = Words.All<RelationState>(), Needed = true },
        new TypedField<Relation>("since", FieldKind.When, r => Words.Of(r.Since), (r, text) => r.Since = Words.Time(text)),
        new TypedField<Relation>("until", FieldKind.When, r => Words.Of(r.Until), (r, text) => r.Until = Words.Time(text)),
        new TypedField<Relation>("dataClasses", FieldKind.Choices, r => Words.Of(r.DataClasses), (r, text) => r.DataClasses = Words.ReadAll<DataClass>(text)) { Among = Words.All<DataClass>() },
        new TypedField<Relation>("criticality", FieldKind.Number, r => Words.Of(r.Criticality), (r, text) => r.Criticality = Words.Number(text)) { Range = (1, 4) },
        new TypedField<Relation>("substitutability", FieldKind.Choice, r => Words.Of(r.Substitutability), (r, text) => r.Substitutability = Words.Read<Substitutability>(text)!.Value) { Among = Words.All<Substitutability>(), Needed = true },
        new TypedField<Relation>("programmes", FieldKind.Line, r => r.Programmes, (r, text) => r.Programmes = text) { Longest = 500 },
        new TypedField<Relation>("noticeHours", FieldKind.Number, r => Words.Of(r.NoticeHours), (r, text) => r.NoticeHours = Words.Number(text)) { Range = (0, 8784) },
        new TypedField<Relation>("contractOwner", FieldKind.Line, r => r.ContractOwner, (r, text) => r.ContractOwner = text) { Longest = 200 },
        new TypedField<Relation>("note", FieldKind.Text, r => r.Note, (r, text) => r.Note = text));

    private Relation()
    {
    }

    public Relation(Id<Relation> id, Id<Party> customer, Id<Party> supplier, string? service = null)
        : base(id) => (Customer, Supplier, Service) = (customer, supplier, service);

    public override string Kind => "relation";

    public override FieldSet Fields => Form;

    public Id<Party> Customer { get; private set; }

    public Id<Party> Supplier { get; private set; }

    public string? Service { get; private set; }

    public Certainty Certainty { get; private set; }

    public RelationState State { get; private set; }

    public When? Since { get; private set; }

    public When? Until { get; private set; }

    public ImmutableArray<DataClass> DataClasses { get; private set; } = [];

    /// <summary>From 1 (convenience) to 4 (work stops); none when nobody has judged it.</summary>
    public int? Criticality { get; private set; }

    public Substitutability Substitutability { get; private set; }

    /// <summary>What of ours stands on it.</summary>
    public string? Programmes { get; private set; }

    /// <summary>Within how many hours the supplier must tell the customer by contract; 0 to 8784 (one year).</summary>
    public int? NoticeHours { get; private set; }

    public string? ContractOwner { get; private set; }

    public string? Note { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (Customer == Supplier)
        {
            yield return new Problem("supplier", "A party cannot be its own supplier. Choose two parties.");
        }

        if (Since?.Earliest is { } since && Until?.Latest is { } until && until <= since)
        {
            yield return new Problem("until", "The relation would end before it began. Correct one of the two times.");
        }
    }
}
