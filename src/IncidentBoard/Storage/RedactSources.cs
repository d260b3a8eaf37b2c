using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What else follows when a text is taken out of sources: their marks stay on their words, and the files that hold the text go.</summary>
internal static class RedactSources
{
    /// <summary>The field of an original that holds its bytes, in which no search for words finds anything.</summary>
    public const string Content = "content";

    /// <summary>Returns the originals whose bytes were taken out.</summary>
    public static async Task<IReadOnlyCollection<Guid>> FollowAsync(Desk desk, IReadOnlyCollection<Source> redacted, string text, CancellationToken cancellationToken)
    {
        var all = new VisibleTo(desk.Db, Reader.Operator, desk.Now, removedToo: true);
        foreach (var source in redacted)
        {
            var id = source.Id;
            var now = ReadingText.Of(source.Text ?? "");
            foreach (var mark in await all.Annotations.Where(mark => mark.Source == id).ToListAsync(cancellationToken))
            {
                LayAgain(mark, now);
            }
        }

        var gone = new List<Guid>();
        foreach (var original in await all.Originals.ToListAsync(cancellationToken))
        {
            if (redacted.Any(source => source.Id == original.Source) || Holds(original, text))
            {
                original.Fields[Content].Write(original, Convert.ToBase64String(Encoding.UTF8.GetBytes(Redact.Mark)));
                gone.Add(original.Key);
            }
        }

        return gone;
    }

    // The words of the mark were redacted like those of the text, so they are found again, only elsewhere.
    private static void LayAgain(Annotation mark, ReadingText text)
    {
        var anchor = new TextAnchor(new Quote(mark.Quote, mark.Prefix ?? "", mark.Suffix ?? ""), new TextSpan(mark.Start, Math.Max(mark.Start, mark.End)));
        var found = anchor.Find(text);
        Desk.Fill(mark, ("lost", Words.Of(found is null)), ("start", Words.Of(found?.Span.Start ?? mark.Start)), ("end", Words.Of(found?.Span.End ?? mark.End)));
    }

    private static bool Holds(Original original, string text)
    {
        var bytes = Convert.FromBase64String(original.Content).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }
}
