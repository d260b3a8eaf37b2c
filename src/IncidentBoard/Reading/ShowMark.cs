using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>A mark, with what it proposes to be made of it.</summary>
public sealed record ShowMark(Id<Annotation> Id) : Query<MarkAnswer>
{
    private const int LongestTitle = 280;
    private const int LongestName = 120;

    public override async Task<MarkAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Annotations.SingleOrDefaultAsync(annotation => annotation.Id == id, cancellationToken) is not { } mark)
        {
            return new MarkAnswer(null);
        }

        var source = await visible.Sources.SingleAsync(other => other.Id == mark.Source, cancellationToken);
        var passage = ReadingText.Of(mark.Quote);
        return new MarkAnswer(new MarkInHand(
            mark.Id,
            source.Id,
            source.Title,
            mark.Quote,
            OneLine(mark.Quote, LongestName),
            OneLine(Sentence(source, mark), LongestTitle),
            DateWords.All(passage, source.Published).Select(date => new DateSaid(passage.Slice(date.Span), date.When.ToString())).ToRows(),
            await IncidentAsync(visible, source.Id, cancellationToken),
            (await Became.OfAsync(visible, [mark], cancellationToken))[mark.Key].ToRows()));
    }

    /// <summary>The passage; where it is a part of a sentence, the sentence says more.</summary>
    private static string Sentence(Source source, Annotation mark)
    {
        var text = ReadingText.Of(source.Text ?? "");
        if (mark.Lost || mark.Start >= text.Length)
        {
            return mark.Quote;
        }

        var sentence = text.Sentence(mark.Start);
        return sentence.Start <= mark.Start && mark.End <= sentence.End ? text.Slice(sentence) : mark.Quote;
    }

    private static async Task<string?> IncidentAsync(VisibleTo visible, Id<Source> source, CancellationToken cancellationToken)
    {
        var incidents = await visible.Evidence.Where(piece => piece.Source == source)
            .SelectMany(piece => visible.Findings.Where(finding => (object)finding.Id == (object)piece.Subject && finding.Incident != null), (piece, finding) => finding.Incident!.Value)
            .ToListAsync(cancellationToken);
        return incidents.GroupBy(incident => incident).OrderByDescending(of => of.Count()).ThenBy(of => of.Key).Select(of => of.Key.ToString()).FirstOrDefault();
    }

    private static string OneLine(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)];
    }
}
