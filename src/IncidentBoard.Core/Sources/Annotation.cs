using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// A marked passage in the text of a source, with a comment. The passage is held twice, as in the W3C Web Annotation Data Model (2017-02-23), sections 4.2.4
/// and 4.2.5: by its words with what stands around them, and by its position in Unicode code points of the normalised text, end exclusive.
/// </summary>
public sealed class Annotation : Thing<Annotation>
{
    /// <summary>The longest passage that can be marked, in UTF-16 code units.</summary>
    public const int LongestQuote = 8000;

    public static readonly FieldSet Form = FieldSet.Of<Annotation>(
        new TypedField<Annotation>("source", FieldKind.Reference, a => a.Source.ToString(), (a, text) => a.Source = Words.Id<Source>(text)!.Value) { LeadsTo = "source", Needed = true, Once = true },
        new TypedField<Annotation>("start", FieldKind.Number, a => Words.Of(a.Start), (a, text) => a.Start = Words.Number(text)!.Value) { Range = (0, int.MaxValue), Needed = true, Once = true },
        new TypedField<Annotation>("end", FieldKind.Number, a => Words.Of(a.End), (a, text) => a.End = Words.Number(text)!.Value) { Range = (0, int.MaxValue), Needed = true, Once = true },
        new TypedField<Annotation>("quote", FieldKind.Text, a => a.Quote, (a, text) => a.Quote = text!) { Longest = LongestQuote, Verbatim = true, Needed = true, Once = true },
        new TypedField<Annotation>("prefix", FieldKind.Text, a => a.Prefix, (a, text) => a.Prefix = text) { Longest = 200, Verbatim = true, Once = true },
        new TypedField<Annotation>("suffix", FieldKind.Text, a => a.Suffix, (a, text) => a.Suffix = text) { Longest = 200, Verbatim = true, Once = true },
        new TypedField<Annotation>("sign", FieldKind.Choice, a => Words.Of(a.Sign), (a, text) => a.Sign = Words.Read<AnnotationSign>(text)!.Value) { Among = Words.All<AnnotationSign>(), Needed = true },
        new TypedField<Annotation>("comment", FieldKind.Text, a => a.Comment, (a, text) => a.Comment = text) { Longest = 4000 },
        new TypedField<Annotation>("tags", FieldKind.Line, a => a.Tags, (a, text) => a.Tags = text) { Longest = 300 },
        new TypedField<Annotation>("by", FieldKind.Line, a => a.By, (a, text) => a.By = text) { Longest = 200, Once = true },
        new TypedField<Annotation>("earlier", FieldKind.Reference, a => a.Earlier?.ToString(), (a, text) => a.Earlier = Words.Id<Annotation>(text)) { LeadsTo = "annotation", Once = true },
        new TypedField<Annotation>("lost", FieldKind.Flag, a => Words.Of(a.Lost), (a, text) => a.Lost = Words.Flag(text)) { Once = true });

    private Annotation()
    {
    }

    public Annotation(Id<Annotation> id, Id<Source> source, int start, int end, string quote)
        : base(id) => (Source, Start, End, Quote) = (source, start, end, quote);

    public override string Kind => "annotation";

    public override FieldSet Fields => Form;

    public Id<Source> Source { get; private set; }

    /// <summary>Where the passage begins, in code points of the normalised text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; private set; }

    public string Quote { get; private set; } = "";

    /// <summary>The words before the passage, as far as they are needed to find it again.</summary>
    public string? Prefix { get; private set; }

    public string? Suffix { get; private set; }

    public AnnotationSign Sign { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>Words to find it by, separated by commas.</summary>
    public string? Tags { get; private set; }

    /// <summary>Who marked it, by name.</summary>
    public string? By { get; private set; }

    /// <summary>The same mark in an earlier version of the document.</summary>
    public Id<Annotation>? Earlier { get; private set; }

    /// <summary>The passage is not in this version of the document any more.</summary>
    public bool Lost { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (!Lost && End <= Start)
        {
            yield return new Problem("end", "The passage is empty. Mark at least one character.");
        }
    }

    public override string ToString() => Comment ?? Quote;
}
