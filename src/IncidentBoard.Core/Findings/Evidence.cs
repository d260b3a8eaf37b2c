using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Findings;

/// <summary>What ties a finding, event or relation to a source. Only a reader who may see both ends sees it.</summary>
public sealed class Evidence : Thing<Evidence>
{
    public static readonly FieldSet Form = FieldSet.Of<Evidence>(
        new TypedField<Evidence>("subject", FieldKind.Reference, e => e.Subject.ToString("N"), (e, text) => e.Subject = Guid.ParseExact(text!, "N")) { Needed = true, Once = true },
        new TypedField<Evidence>("source", FieldKind.Reference, e => e.Source.ToString(), (e, text) => e.Source = Words.Id<Source>(text)!.Value) { LeadsTo = "source", Needed = true, Once = true },
        new TypedField<Evidence>("direction", FieldKind.Choice, e => Words.Of(e.Direction), (e, text) => e.Direction = Words.Read<Direction>(text)!.Value) { Among = Words.All<Direction>(), Needed = true },
        new TypedField<Evidence>("quote", FieldKind.Text, e => e.Quote, (e, text) => e.Quote = text) { Longest = 4000 },
        new TypedField<Evidence>("credibility", FieldKind.Number, e => Words.Of(e.Credibility), (e, text) => e.Credibility = Words.Number(text)!.Value) { Range = (1, 6), Needed = true },
        new TypedField<Evidence>("originKind", FieldKind.Choice, e => Words.Of(e.OriginKind), (e, text) => e.OriginKind = Words.Read<OriginKind>(text)!.Value) { Among = Words.All<OriginKind>(), Needed = true },
        new TypedField<Evidence>("origin", FieldKind.Reference, e => e.Origin?.ToString(), (e, text) => e.Origin = Words.Id<Source>(text)) { LeadsTo = "source" },
        new TypedField<Evidence>("annotation", FieldKind.Reference, e => e.Annotation?.ToString(), (e, text) => e.Annotation = Words.Id<Annotation>(text)) { LeadsTo = "annotation" },
        new TypedField<Evidence>("note", FieldKind.Text, e => e.Note, (e, text) => e.Note = text) { Longest = 4000 });

    private Evidence()
    {
    }

    public Evidence(Id<Evidence> id, Guid subject, Id<Source> source, Direction direction, string? quote, int credibility, OriginKind originKind, Id<Source>? origin)
        : base(id)
    {
        (Subject, Source, Direction, Quote) = (subject, source, direction, quote);
        (Credibility, OriginKind, Origin) = (credibility, originKind, origin);
    }

    public override string Kind => "evidence";

    public override FieldSet Fields => Form;

    /// <summary>The finding, event or relation that it speaks to.</summary>
    public Guid Subject { get; private set; }

    public Id<Source> Source { get; private set; }

    public Direction Direction { get; private set; }

    public string? Quote { get; private set; }

    /// <summary>Credibility by the Admiralty code (NATO STANAG 2511): 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.</summary>
    public int Credibility { get; private set; } = 6;

    public OriginKind OriginKind { get; private set; }

    /// <summary>The source that the claim comes from, when it is not the source's own reporting.</summary>
    public Id<Source>? Origin { get; private set; }

    /// <summary>The marked passage that it was taken from.</summary>
    public Id<Annotation>? Annotation { get; private set; }

    public string? Note { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (OriginKind == OriginKind.RestsOn != Origin.HasValue)
        {
            yield return new Problem("origin", "Name the source that the claim comes from exactly when it rests on another source.");
        }
    }

    public override string ToString() => Quote ?? "evidence without a quote";
}
