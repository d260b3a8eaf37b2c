using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>Marks a passage in the text of a source.</summary>
/// <param name="Start">Where it begins, in code points of the normalised text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sign">What the mark says at a glance.</param>
public sealed record AddMark(Id<Source> Source, int Start, int End, AnnotationSign Sign, string? Comment = null, string? Tags = null) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Source, cancellationToken) is not { } source)
        {
            return Outcome.Refuse("", "The source is not on the board any more, or not open to you. Nothing was marked.");
        }

        var text = ReadingText.Of(source.Text ?? "");
        if (Start < 0 || Start >= End || End > text.Length || text.Trim(Start, End) is not { IsEmpty: false } passage)
        {
            return Outcome.Refuse("end", "There is nothing to mark there: the text was changed, or only blanks were chosen. Choose the passage again.");
        }

        var anchor = TextAnchor.At(text, passage);
        if (anchor.Quote.Exact.Length > Annotation.LongestQuote)
        {
            return Outcome.Refuse("end", "This passage is too long for one mark. Mark the sentence that matters.");
        }

        var by = await desk.Visible.People.Where(person => person.Id == desk.Reader.Person).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken);
        var mark = desk.Add(new Annotation(desk.Ids.Next<Annotation>(), Source, passage.Start, passage.End, anchor.Quote.Exact));
        var problems = Desk.Fill(
            mark,
            ("prefix", anchor.Quote.Prefix),
            ("suffix", anchor.Quote.Suffix),
            ("sign", Words.Of(Sign)),
            ("comment", Comment),
            ("tags", Tags),
            ("by", by));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
