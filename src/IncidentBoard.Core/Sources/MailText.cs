using System.Globalization;
using System.Text;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// The text of a message (RFC 5322): From, To, Cc, Date and Subject, and its text parts. Of alternatives the plain text is taken, else the HTML. Attachments are named
/// and not read. At most <see cref="DeepestNesting"/> levels and <see cref="MostParts"/> parts are looked at.
/// </summary>
internal sealed class MailText
{
    private const int DeepestNesting = 8;
    private const int MostParts = 200;
    private const int MostAttachments = 100;

    private static readonly string[] _shown = ["From", "To", "Cc", "Date", "Subject"];

    private readonly List<string> _attachments = [];
    private readonly List<string> _notes = [];
    private string? _encoding;
    private int _parts;

    private MailText()
    {
    }

    public static DocumentText Read(ReadOnlyMemory<byte> file)
    {
        // Each byte becomes one character, so that the structure can be read before the encodings are known.
        var mail = new MailText();
        var bytes = TextBytes.HasWideMark(file.Span) ? Encoding.UTF8.GetBytes(TextBytes.Read(file.Span).Text) : file.Span;
        var raw = Encoding.Latin1.GetString(bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? bytes[3..] : bytes);
        var start = raw.StartsWith("From ", StringComparison.Ordinal) ? raw.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var headers = MailHeaders.Read(raw, start, raw.Length, out var body);
        var text = mail.Entity(headers, raw, body, raw.Length, 0) ?? "";
        var shown = _shown.Select(name => (name, value: headers.Text(name))).Where(header => header.value is not null).Select(header => $"{header.name}: {header.value}");
        return new DocumentText(DocumentKind.Email, DocumentText.Tidy(string.Join('\n', shown) + "\n\n" + text.Trim()).Trim(), mail._encoding ?? "us-ascii")
        {
            Title = headers.Text("Subject"),
            From = headers.Text("From"),
            Published = headers.Date("Date"),
            Attachments = mail._attachments.ToRows(),
            Notes = mail._notes.Distinct().ToRows(),
        };
    }

    // The text of a message or a part of it; none when it is not text.
    private string? Entity(MailHeaders headers, string raw, int start, int end, int depth)
    {
        var type = headers.ContentType;
        if (type.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary)
        {
            return Multipart(type, boundary, raw, start, end, depth);
        }

        var name = headers.FileName;
        var isAttached = headers.IsAttachment || name is not null || !(type is "text/plain" or "text/html");
        if (isAttached)
        {
            Attach(name ?? type);
            return null;
        }

        var decoded = TextBytes.ReadAs(MailBody.Decoded(raw.AsSpan(start, end - start), headers.TransferEncoding), headers.Parameter("Content-Type", "charset"));
        _encoding ??= decoded.Encoding;
        if (decoded.Note is { } note)
        {
            _notes.Add(note);
        }

        return type == "text/html" ? HtmlText.Read(decoded.Text).Text : decoded.Text.Trim();
    }

    private string? Multipart(string type, string boundary, string raw, int start, int end, int depth)
    {
        if (depth >= DeepestNesting)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"Parts of the message that are nested more than {DeepestNesting} deep were left out."));
            return null;
        }

        var texts = new List<(string Type, string Text)>();
        foreach (var (from, to) in MailBody.Parts(raw, start, end, boundary))
        {
            if (++_parts > MostParts)
            {
                _notes.Add(string.Create(CultureInfo.InvariantCulture, $"The message has more than {MostParts} parts; the rest was left out."));
                break;
            }

            var headers = MailHeaders.Read(raw, from, to, out var body);
            if (Entity(headers, raw, body, to, depth + 1) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                texts.Add((headers.ContentType, text));
            }
        }

        if (texts.Count == 0)
        {
            return null;
        }

        return type == "multipart/alternative"
            ? (texts.Find(part => part.Type == "text/plain") is { Text: not null } plain ? plain : texts[^1]).Text
            : string.Join("\n\n", texts.Select(part => part.Text));
    }

    private void Attach(string name)
    {
        if (_attachments.Count < MostAttachments)
        {
            _attachments.Add(name);
        }
    }
}
