using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What else follows when a text is taken out of sources: the kept files that hold the text go.</summary>
internal static class RedactSources
{
    /// <summary>The field of an original that holds its bytes, in which no search for words finds anything.</summary>
    public const string Content = "content";

    /// <summary>Returns the originals whose bytes were taken out. Files are large, so that one at a time is looked at.</summary>
    public static async Task<IReadOnlyCollection<Guid>> FollowAsync(Desk desk, IReadOnlyCollection<Source> redacted, string text, CancellationToken cancellationToken)
    {
        var all = new VisibleTo(desk.Db, Reader.Operator, desk.Now, removedToo: true);
        var sources = redacted.Select(source => source.Id).ToHashSet();
        var gone = new List<Guid>();
        foreach (var id in await all.Originals.Select(original => original.Id).ToListAsync(cancellationToken))
        {
            var original = await all.Originals.SingleAsync(original => original.Id == id, cancellationToken);
            var isNamed = Redact.IsRewritten(original, text, original.Fields.Where(field => field.Name != Content));
            var isHeld = sources.Contains(original.Source) || Holds(original, text);
            if (isHeld)
            {
                original.Fields[Content].Write(original, Convert.ToBase64String(Encoding.UTF8.GetBytes(Redact.Mark)));
                gone.Add(original.Key);
            }
            else if (!isNamed)
            {
                desk.Withdraw(original);
            }
        }

        return gone;
    }

    // The words may be in the bytes as they are, also where no reader shows them, or only in what a reader makes of them: mail is encoded, old files have other letters.
    private static bool Holds(Original original, string text)
    {
        var file = Convert.FromBase64String(original.Content);
        if (Array.Exists([Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode], encoding => file.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0))
        {
            return true;
        }

        return DocumentText.TryRead(file, original.Name, out var document, out _)
            && new[] { document.Text, document.Title, document.From }.Concat(document.Attachments).Any(read => Holds(read, text));
    }

    private static bool Holds(string? read, string text) =>
        read is not null && (read.Contains(text, StringComparison.Ordinal) || ReadingText.Of(read).Text.Contains(ReadingText.Of(text).Text, StringComparison.Ordinal));
}
