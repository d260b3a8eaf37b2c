using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Sources;

/// <summary>One source rests on another. Chains count; cycles are refused.</summary>
public sealed class RestsOn : Thing<RestsOn>
{
    public static readonly FieldSet Form = FieldSet.Of<RestsOn>(
        new TypedField<RestsOn>("source", FieldKind.Reference, r => r.Source.ToString(), (r, text) => r.Source = Words.Id<Source>(text)!.Value) { LeadsTo = "source", Needed = true, Once = true },
        new TypedField<RestsOn>("on", FieldKind.Reference, r => r.On.ToString(), (r, text) => r.On = Words.Id<Source>(text)!.Value) { LeadsTo = "source", Needed = true, Once = true },
        new TypedField<RestsOn>("how", FieldKind.Choice, r => Words.Of(r.How), (r, text) => r.How = Words.Read<RestingHow>(text)!.Value) { Among = Words.All<RestingHow>(), Needed = true },
        new TypedField<RestsOn>("reason", FieldKind.Text, r => r.Reason, (r, text) => r.Reason = text) { Longest = 2000 });

    private RestsOn()
    {
    }

    public RestsOn(Id<RestsOn> id, Id<Source> source, Id<Source> on, RestingHow how, string? reason)
        : base(id) => (Source, On, How, Reason) = (source, on, how, reason);

    public override string Kind => "restsOn";

    public override FieldSet Fields => Form;

    public Id<Source> Source { get; private set; }

    public Id<Source> On { get; private set; }

    public RestingHow How { get; private set; }

    public string? Reason { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (Source == On)
        {
            yield return new Problem("on", "A source cannot rest on itself.");
        }

        if (How == RestingHow.Inferred && Reason is null)
        {
            yield return new Problem("reason", "An inferred link needs its reason: say why you think that one rests on the other.");
        }
    }
}
