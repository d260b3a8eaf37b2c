using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Comments;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>
/// Brings marks from another program (W3C Web Annotations) to a source; what is said of the whole source becomes a comment on it. Those that are there already stay,
/// those whose words are not in the text are kept as lost, and one that makes no sense does not keep the others out.
/// </summary>
public sealed record BringMarks(Id<Source> Source, IReadOnlyList<ExchangedAnnotation> Annotations) : Change
{
    /// <summary>Where each annotation stands in its file, in their order; without it they are counted.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Is told what became of the annotations each time that the change is applied; the last time counts.</summary>
    public Action<BroughtMarks>? Told { get; init; }

    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Source, cancellationToken) is not { } source)
        {
            return Outcome.Refuse("", "The source is not on the board any more, or not open to you. Nothing was brought.");
        }

        var (text, bringer, names) = (ReadingText.Of(source.Text ?? ""), await BringerAsync(desk, cancellationToken), await NamesAsync(desk, cancellationToken));
        var (brought, here, lost, refused) = (0, 0, 0, new List<RefusedAnnotation>());
        for (var index = 0; index < Annotations.Count; index++)
        {
            var annotation = Annotations[index];
            if (names.Find(annotation) is not { } id)
            {
                here++;
                continue;
            }

            var (thing, problems) = Made(desk, source, text, annotation, id, By(annotation.Creator, bringer));
            if (!problems.IsEmpty)
            {
                refused.AddRange(problems.Take(1).Select(problem => new RefusedAnnotation(Place(index), problem.Reason)));
                continue;
            }

            desk.Add(thing!);
            names.Take(id);
            (brought, lost) = thing is Annotation { Lost: true } ? (brought, lost + 1) : (brought + 1, lost);
        }

        Told?.Invoke(new BroughtMarks(brought, here, lost, refused.ToRows()));
        return Outcome.Fine;
    }

    private string Place(int index) => index < Places.Count ? Places[index] : string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private static (Thing? Thing, ImmutableArray<Problem> Problems) Made(Desk desk, Source source, ReadingText text, ExchangedAnnotation annotation, Guid id, string by)
    {
        if (annotation.Quote is null && annotation.Position is null)
        {
            return Note(source, annotation, id, by);
        }

        return AnchorIn(text, annotation) is { } anchor
            ? Anchoring.Lay(
                desk, new Id<Annotation>(id), source.Id, text, anchor,
                ("sign", Words.Of(annotation.Motivation == AnnotationMotivation.Questioning ? AnnotationSign.Question : AnnotationSign.Note)),
                ("comment", annotation.Comment),
                ("tags", Tags(annotation)),
                ("by", by),
                ("marking", Words.Of(source.Marking)))
            : (null, [new Problem("file", "It has no words, and its position does not lie in this text.")]);
    }

    private static (Thing? Thing, ImmutableArray<Problem> Problems) Note(Source source, ExchangedAnnotation annotation, Guid id, string by)
    {
        if ((annotation.Comment ?? Tags(annotation)) is not { } words)
        {
            return (null, [new Problem("file", "It speaks of the whole text and says nothing.")]);
        }

        // RED is opened by name, thing by thing: there the source alone guards what is said of it.
        var comment = new Comment(new Id<Comment>(id), source.Key, "", null);
        return (comment, Desk.Fill(comment, ("text", words), ("by", by), ("marking", Words.Of(source.Marking == Marking.Red ? Marking.AmberStrict : source.Marking))));
    }

    private static string? Tags(ExchangedAnnotation annotation) => annotation.Tags.Count == 0 ? null : string.Join(", ", annotation.Tags);

    private static TextAnchor? AnchorIn(ReadingText text, ExchangedAnnotation annotation) =>
        annotation.Anchor ?? (annotation.Position is { IsEmpty: false } span && span.End <= text.Length ? TextAnchor.At(text, span) : null);

    private static async Task<string> BringerAsync(Desk desk, CancellationToken cancellationToken) =>
        await desk.Visible.People.Where(person => person.Id == desk.Reader.Person).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken) ?? "the operator";

    /// <summary>A file says what it likes of who made its marks, so that whoever brought them is always named last.</summary>
    private static string By(string? creator, string bringer)
    {
        var name = string.Join(' ', (creator ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end = name.Length == 0 ? bringer : $", brought by {bringer}";
        var left = Math.Max(0, Annotation.Form["by"].MaxLength - end.Length);
        return (name.Length <= left ? name : name[..(left > 0 && char.IsHighSurrogate(name[left - 1]) ? left - 1 : left)]) + end;
    }

    private async Task<BroughtNames> NamesAsync(Desk desk, CancellationToken cancellationToken)
    {
        var all = new VisibleTo(desk.Db, Reader.Operator, desk.Now, removedToo: true);
        var (id, subject) = (Source, Source.Value);
        var marks = await all.Annotations.Where(mark => mark.Source == id).Select(mark => mark.Id).ToListAsync(cancellationToken);
        var comments = await all.Comments.Where(comment => comment.Subject == subject).Select(comment => comment.Id).ToListAsync(cancellationToken);
        var taken = new HashSet<Guid>();
        foreach (var noun in Nouns.All)
        {
            taken.UnionWith(await desk.KeysAsync(noun, cancellationToken));
        }

        return new BroughtNames(Source, [.. marks.Select(mark => mark.Value), .. comments.Select(comment => comment.Value)], taken);
    }

    /// <summary>Under which ids annotations come to the source: the same ones each time that they are brought.</summary>
    private sealed class BroughtNames(Id<Source> source, HashSet<Guid> here, HashSet<Guid> taken)
    {
        /// <summary>The id for it; none when it is on the source already.</summary>
        public Guid? Find(ExchangedAnnotation annotation)
        {
            var id = annotation.Id ?? Of(annotation);
            if (taken.Contains(id) && !here.Contains(id))
            {
                id = Derived(ExchangedAnnotation.Urn(id));
            }

            return here.Contains(id) || taken.Contains(id) ? null : id;
        }

        public void Take(Guid id) => (_, _) = (here.Add(id), taken.Add(id));

        private Guid Of(ExchangedAnnotation annotation) => annotation.Iri is { } iri
            ? Derived(iri)
            : Derived(annotation.Quote?.Exact, annotation.Quote?.Prefix, annotation.Quote?.Suffix, Words.Of(annotation.Position?.Start), Words.Of(annotation.Position?.End), annotation.Comment, annotation.Creator);

        // In the form of a random id (RFC 9562, section 5.4), which is what all ids of the board look like.
        private Guid Derived(params string?[] name)
        {
            var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(name.Prepend(source.ToString())));
            hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
            return new Guid(hash.AsSpan(0, 16), bigEndian: true);
        }
    }
}
