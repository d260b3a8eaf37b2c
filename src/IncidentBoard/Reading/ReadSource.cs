using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>A source with its text and the marks on it.</summary>
/// <param name="Chosen">Which marks are asked for.</param>
public sealed record ReadSource(Id<Source> Id, MarkFilter Chosen) : Query<ReadingAnswer>
{
    private const int LongestQuote = 160;

    public override async Task<ReadingAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Sources.SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { } source)
        {
            return new ReadingAnswer(null);
        }

        var annotations = await visible.Annotations.Where(annotation => annotation.Source == id).OrderBy(annotation => annotation.Start).ThenBy(annotation => annotation.End).ThenBy(annotation => annotation.Id).ToListAsync(cancellationToken);
        var marks = await MarksAsync(visible, annotations, cancellationToken);
        var shown = annotations.Where(annotation => !annotation.Lost && Chosen.Takes(marks[annotation.Id])).ToList();
        var publisher = source.Publisher is { } by ? await visible.Parties.Where(party => party.Id == by).Select(party => party.Name).FirstOrDefaultAsync(cancellationToken) : null;
        var originals = await visible.Originals.Where(original => original.Source == id).OrderBy(original => original.Id).ToListAsync(cancellationToken);
        return new ReadingAnswer(new ReadingView(
            source.Id,
            source.Title,
            source.Medium,
            source.Reliability,
            source.MachineGenerated,
            source.NotRead,
            publisher,
            source.Address,
            source.Published,
            source.Marking,
            source.TextHash,
            ReadingLine.Of(ReadingText.Of(source.Text ?? ""), shown.Select(annotation => new MarkOnText(annotation.Id, annotation.Sign, annotation.Start, annotation.End))).ToRows(),
            shown.Select(annotation => marks[annotation.Id]).ToRows(),
            annotations.Count(annotation => !annotation.Lost),
            annotations.Where(annotation => annotation.Lost).Select(annotation => marks[annotation.Id]).ToRows(),
            marks.Values.Select(mark => mark.By).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase).ToRows(),
            marks.Values.SelectMany(mark => mark.Tags).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToRows(),
            marks.Values.SelectMany(mark => mark.Became).Where(made => made.Kind == "finding").Select(made => (made.Id, made.Title)).Distinct().OrderBy(made => made.Title, StringComparer.OrdinalIgnoreCase).ToRows(),
            await VersionsAsync(visible, source, cancellationToken),
            originals.Select(original => new OriginalView(original.Id, original.Name, original.Hash)).ToRows(),
            await TakenInByAsync(visible, source, cancellationToken),
            source.Recorded));
    }

    private static async Task<Dictionary<Id<Annotation>, MarkView>> MarksAsync(VisibleTo visible, List<Annotation> annotations, CancellationToken cancellationToken)
    {
        var keys = annotations.Select(annotation => annotation.Key).ToArray();
        var replies = await visible.Comments.Where(comment => keys.Contains(comment.Subject)).GroupBy(comment => comment.Subject).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, cancellationToken);
        var made = await Became.OfAsync(visible, annotations, cancellationToken);
        return annotations.ToDictionary(annotation => annotation.Id, annotation => new MarkView(
            annotation.Id,
            annotation.Start,
            annotation.Quote.Length <= LongestQuote ? annotation.Quote : $"{annotation.Quote[..(char.IsHighSurrogate(annotation.Quote[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)]}…",
            annotation.Sign,
            annotation.Comment,
            (annotation.Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToRows(),
            annotation.By,
            annotation.Recorded,
            replies.GetValueOrDefault(annotation.Key),
            made[annotation.Key].ToRows(),
            annotation.Marking,
            annotation.Lost));
    }

    private static async Task<string?> TakenInByAsync(VisibleTo visible, Source source, CancellationToken cancellationToken)
    {
        var actor = await visible.LinesAbout(source.Key).OrderBy(line => line.Sequence).Select(line => line.Actor).FirstOrDefaultAsync(cancellationToken);
        var person = new Id<Core.People.Person>(actor);
        return await visible.People.Where(other => other.Id == person).Select(other => other.Name).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<Rows<VersionView>> VersionsAsync(VisibleTo visible, Source source, CancellationToken cancellationToken)
    {
        // Few sources have versions, so the chain is walked by steps and never loaded whole.
        var versions = new LinkedList<Source>([source]);
        var seen = new HashSet<Id<Source>> { source.Id };
        while (versions.First!.Value.Replaces is { } earlier && seen.Add(earlier)
            && await visible.Sources.SingleOrDefaultAsync(other => other.Id == earlier, cancellationToken) is { } before)
        {
            versions.AddFirst(before);
        }

        while (versions.Last!.Value.Id is var latest
            && await visible.Sources.Where(other => other.Replaces == latest).OrderBy(other => other.Recorded).FirstOrDefaultAsync(cancellationToken) is { } after && seen.Add(after.Id))
        {
            versions.AddLast(after);
        }

        return versions.Count == 1 ? [] : versions.Select((version, at) => new VersionView(version.Id, at + 1, version.Recorded, version.Id == source.Id)).ToRows();
    }
}
