using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>The marks on a source as W3C Web Annotations; nothing where there is no such source for the reader.</summary>
public sealed record ListMarks(Id<Source> Source) : Query<GivenFile>
{
    public override Act Act => Act.Export;

    public override async Task<GivenFile> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Source;
        if (await visible.Sources.SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } source)
        {
            return new GivenFile(null, null);
        }

        var marks = await visible.Annotations.Where(annotation => annotation.Source == id).OrderBy(annotation => annotation.Start).ThenBy(annotation => annotation.Id).ToListAsync(cancellationToken);
        var marking = Markings.Strictest(marks.Select(mark => mark.Marking).Append(source.Marking));
        return new GivenFile($"marks {marking.Label().Replace(':', '-')}.jsonld", AnnotationJsonLd.Write(id.Value, [.. marks.Select(mark => Exchanged(mark, source))]));
    }

    private static ExchangedAnnotation Exchanged(Annotation mark, Source source) => new(ExchangedAnnotation.Urn(source.Key))
    {
        Id = mark.Key,
        Quote = new Quote(mark.Quote, mark.Prefix ?? "", mark.Suffix ?? ""),
        Position = mark.Lost ? null : new TextSpan(mark.Start, mark.End),
        Creator = mark.By,
        Created = mark.Recorded,
        Motivation = mark.Sign == AnnotationSign.Question ? AnnotationMotivation.Questioning : mark.Comment is null ? AnnotationMotivation.Highlighting : AnnotationMotivation.Commenting,
        Comment = mark.Comment,
        Tags = (mark.Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToRows(),
    };
}
