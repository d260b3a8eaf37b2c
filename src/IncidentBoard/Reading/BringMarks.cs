using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>Brings marks from another program (W3C Web Annotations) to a source. Those that are there already stay; those whose words are not in the text are kept as lost.</summary>
public sealed record BringMarks(Id<Source> Source, IReadOnlyList<ExchangedAnnotation> Annotations) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Source, cancellationToken) is not { } source)
        {
            return Outcome.Refuse("", "The source is not on the board any more, or not open to you. Nothing was brought.");
        }

        var text = ReadingText.Of(source.Text ?? "");
        var taken = await desk.KeysAsync(Nouns.Find("annotation")!, cancellationToken);
        var problems = new List<Problem>();
        foreach (var annotation in Annotations.Where(annotation => annotation.Id is not { } id || !taken.Contains(id)))
        {
            var id = annotation.Id is { } given && taken.Add(given) ? new Id<Annotation>(given) : desk.Ids.Next<Annotation>();
            if (AnchorIn(text, annotation) is not { } anchor)
            {
                problems.Add(new Problem("file", "An annotation has neither words nor a position in this text."));
                continue;
            }

            var (mark, wrong) = Anchoring.Lay(
                desk, id, Source, text, anchor,
                ("sign", Words.Of(annotation.Motivation == AnnotationMotivation.Questioning ? AnnotationSign.Question : AnnotationSign.Note)),
                ("comment", annotation.Comment),
                ("tags", annotation.Tags.Count == 0 ? null : string.Join(", ", annotation.Tags)),
                ("by", annotation.Creator),
                ("marking", Words.Of(source.Marking)));
            problems.AddRange(wrong);
            desk.Add(mark);
        }

        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private static TextAnchor? AnchorIn(ReadingText text, ExchangedAnnotation annotation) =>
        annotation.Anchor ?? (annotation.Position is { IsEmpty: false } span && span.End <= text.Length ? TextAnchor.At(text, span) : null);
}
