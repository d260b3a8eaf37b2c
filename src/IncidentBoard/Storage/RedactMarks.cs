using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// What is left of a taken-out text in marks: one on a part of it holds that part, one beside it holds its end among the surroundings, and evidence
/// quotes the mark. Marks that were taken off the board are looked at as well.
/// </summary>
/// <remarks>What people wrote themselves over such a mark (comments, findings, titles, names) is searched for the whole text only, as every other field is.</remarks>
internal sealed class RedactMarks(Desk desk, string text)
{
    private readonly VisibleTo _all = new(desk.Db, Reader.Operator, desk.Now, removedToo: true);
    private readonly SecretPieces _pieces = new(text);
    private readonly HashSet<Guid> _reworded = [];

    /// <summary>The fields of marks and of evidence whose words come from the text of a source.</summary>
    public static ImmutableArray<string> Quoted { get; } = ["quote", "prefix", "suffix"];

    /// <summary>Returns the marks and the evidence of which the journal must forget these words.</summary>
    public async Task<IReadOnlyCollection<Guid>> FollowAsync(IReadOnlyCollection<Source> redacted, CancellationToken cancellationToken)
    {
        var marks = new List<Annotation>();
        foreach (var source in redacted.UnionBy(await OnceHeldAsync(cancellationToken), source => source.Key))
        {
            var id = source.Id;
            var change = RedactedText.Of(desk.Before(source).Text ?? "", source.Text ?? "", text);
            foreach (var mark in await _all.Annotations.Where(mark => mark.Source == id).ToListAsync(cancellationToken))
            {
                marks.AddRange(IsReworded(mark, change) ? [mark] : []);
            }
        }

        _reworded.UnionWith(marks.Select(mark => mark.Key));
        await FollowLaterAsync(marks, cancellationToken);
        await FollowEvidenceAsync(marks, cancellationToken);
        return _reworded;
    }

    /// <summary>Sources whose text held it at some time: a mark of that time may have been taken off since.</summary>
    private async Task<IReadOnlyList<Source>> OnceHeldAsync(CancellationToken cancellationToken)
    {
        var ids = await desk.Db.Values
            .Where(value => value.Kind == "source" && value.Field == "text" && ((value.Old != null && value.Old.Contains(text)) || (value.New != null && value.New.Contains(text))))
            .Select(value => value.Thing)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. (await Nouns.Of<Source>().FindAllAsync(_all, ids, cancellationToken)).Cast<Source>()];
    }

    private bool IsReworded(Annotation mark, RedactedText change)
    {
        var before = desk.Before(mark);
        if (!IsInPlace(before, change.Old))
        {
            var isReworded = IsRewordedWithoutPlace(mark);
            if (isReworded || change.IsChanged)
            {
                LayAgain(mark, change.New);
            }

            return isReworded;
        }

        var span = new TextSpan(before.Start, before.End);
        var now = change.Map(span);
        if (!change.Touches(Around(before, change.Old)) && !_pieces.AreIn(before.Prefix) && !_pieces.AreIn(before.Suffix))
        {
            Desk.Fill(mark, ("start", Words.Of(now.Start)), ("end", Words.Of(now.End)));
            return false;
        }

        Reword(mark, change.New, now);
        return true;
    }

    private static bool IsInPlace(Annotation mark, ReadingText text) =>
        !mark.Lost && mark.Start >= 0 && mark.Start < mark.End && mark.End <= text.Length && text.Slice(mark.Start, mark.End) == mark.Quote;

    private static TextSpan Around(Annotation mark, ReadingText text) => new(
        Math.Max(0, mark.Start - Math.Max(TextAnchor.ContextLength, mark.Prefix?.Length ?? 0)),
        Math.Min(text.Length, mark.End + Math.Max(TextAnchor.ContextLength, mark.Suffix?.Length ?? 0)));

    private static void Reword(Annotation mark, ReadingText text, TextSpan span)
    {
        if (!span.IsEmpty && TextAnchor.At(text, span) is { Quote: { Exact.Length: <= Annotation.LongestQuote } quote })
        {
            Desk.Fill(mark, ("quote", quote.Exact), ("prefix", quote.Prefix), ("suffix", quote.Suffix), ("start", Words.Of(span.Start)), ("end", Words.Of(span.End)));
        }
        else
        {
            Desk.Fill(mark, ("quote", Redact.Mark), ("prefix", null), ("suffix", null), ("lost", Words.Of(true)));
        }
    }

    /// <summary>A mark that stands nowhere in the text: only its own words can tell what it holds.</summary>
    private bool IsRewordedWithoutPlace(Annotation mark)
    {
        var held = Quoted.Where(field => _pieces.AreIn(mark.Fields[field].Read(mark))).ToList();
        Desk.Fill(mark, held.Select(field => (field, field == "quote" ? Redact.Mark : null)));
        return held.Count > 0;
    }

    // Whole texts in the words of the mark were redacted like those of the source, so they are found again, only elsewhere.
    private static void LayAgain(Annotation mark, ReadingText text)
    {
        var anchor = new TextAnchor(new Quote(mark.Quote, mark.Prefix ?? "", mark.Suffix ?? ""), new TextSpan(mark.Start, Math.Max(mark.Start, mark.End)));
        var found = mark.Quote == Redact.Mark ? null : anchor.Find(text);
        Desk.Fill(
            mark,
            ("lost", Words.Of(found is null)),
            ("start", Words.Of(found?.Span.Start ?? mark.Start)),
            ("end", Words.Of(found?.Span.End ?? mark.End)));
    }

    /// <summary>The same marks in later versions: those that are lost there still hold the old words, although the text of that version never did.</summary>
    private async Task FollowLaterAsync(List<Annotation> marks, CancellationToken cancellationToken)
    {
        for (IReadOnlyList<Annotation> from = [.. marks]; from.Count > 0;)
        {
            var earlier = from.ToDictionary(mark => mark.Id);
            var ids = from.Select(mark => (Id<Annotation>?)mark.Id).ToArray();
            var later = await _all.Annotations.Where(mark => mark.Lost && mark.Earlier != null && ids.Contains(mark.Earlier)).ToListAsync(cancellationToken);
            from = [.. later.Where(mark => !_reworded.Contains(mark.Key) && IsRewordedLike(mark, earlier[mark.Earlier!.Value]))];
            marks.AddRange(from);
            _reworded.UnionWith(from.Select(mark => mark.Key));
        }
    }

    private bool IsRewordedLike(Annotation mark, Annotation earlier)
    {
        var was = desk.Before(earlier);
        var differing = Quoted
            .Select(field => (Field: field, Old: mark.Fields[field].Read(mark), New: Like(mark.Fields[field].Read(mark), earlier.Fields[field].Read(was), earlier.Fields[field].Read(earlier))))
            .Where(words => words.Old != words.New)
            .ToList();
        Desk.Fill(mark, differing.Select(words => (words.Field, words.New)));
        return differing.Count > 0;
    }

    /// <summary>Words that were taken from others become what those became; others are kept unless they hold a piece.</summary>
    private string? Like(string? words, string? old, string? now) =>
        words is not null && words.Trim() == old?.Trim() ? now : _pieces.AreIn(words) ? Redact.Mark : words;

    private async Task FollowEvidenceAsync(List<Annotation> marks, CancellationToken cancellationToken)
    {
        var byId = marks.ToDictionary(mark => mark.Id);
        var ids = marks.Select(mark => (Id<Annotation>?)mark.Id).ToArray();
        foreach (var piece in await _all.Evidence.Where(piece => piece.Annotation != null && ids.Contains(piece.Annotation)).ToListAsync(cancellationToken))
        {
            var mark = byId[piece.Annotation!.Value];
            var quote = Like(piece.Quote, desk.Before(mark).Quote, mark.Quote);
            var isReworded = quote != piece.Quote;
            if (isReworded && !Desk.Fill(piece, ("quote", quote)).IsEmpty)
            {
                Desk.Fill(piece, ("quote", Redact.Mark));
            }

            if (isReworded || await HeldAsync(piece.Key, cancellationToken))
            {
                _reworded.Add(piece.Key);
            }
        }
    }

    /// <summary>Whether the quote held a piece at some time.</summary>
    private async Task<bool> HeldAsync(Guid evidence, CancellationToken cancellationToken)
    {
        var values = await desk.Db.Values.Where(value => value.Thing == evidence && value.Field == "quote").Select(value => new { value.Old, value.New }).ToListAsync(cancellationToken);
        return values.Any(value => _pieces.AreIn(value.Old) || _pieces.AreIn(value.New));
    }
}
