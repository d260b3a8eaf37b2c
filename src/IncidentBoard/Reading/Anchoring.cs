using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>Lays marks that were made elsewhere, or on an earlier version, on a text. What is not found again is kept and said to be lost.</summary>
internal static class Anchoring
{
    /// <summary>Lays one mark. Returns it, with what is wrong with its values.</summary>
    public static (Annotation Mark, ImmutableArray<Problem> Problems) Lay(Desk desk, Id<Annotation> id, Id<Source> source, ReadingText text, TextAnchor anchor, params IEnumerable<(string Field, string? Value)> values)
    {
        var found = anchor.Find(text);
        var laid = found is { } passage ? TextAnchor.At(text, passage.Span) : anchor;
        var mark = new Annotation(id, source, laid.Position.Start, laid.Position.End, "");
        var problems = Desk.Fill(mark,
        [
            ("quote", laid.Quote.Exact),
            ("prefix", laid.Quote.Prefix),
            ("suffix", laid.Quote.Suffix),
            ("lost", Words.Of(found is null)),
            .. values,
        ]);
        return (mark, problems);
    }

    /// <summary>The anchor by which a stored mark can be found again.</summary>
    public static TextAnchor Of(Annotation mark) => new(new Quote(mark.Quote, mark.Prefix ?? "", mark.Suffix ?? ""), new TextSpan(mark.Start, Math.Max(mark.Start, mark.End)));
}
