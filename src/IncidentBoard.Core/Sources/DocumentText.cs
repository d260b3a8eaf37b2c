using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// The text of a given file: plain text and Markdown as they are, HTML without its markup, an e-mail (RFC 5322, RFC 2045 to 2047) with its chief headers and its text.
/// Nothing is run, loaded or fetched. A PDF or an office file is refused with what to do instead.
/// </summary>
/// <param name="Text">Line ends are LF; no null characters. It is not yet normalised: see <see cref="ReadingText.Of"/>.</param>
/// <param name="Encoding">How the bytes were read, such as "utf-8".</param>
public sealed record DocumentText(DocumentKind Kind, string Text, string Encoding)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 10_000_000;

    /// <summary>The title of a page or the subject of a message.</summary>
    public string? Title { get; init; }

    /// <summary>The sender of a message as the message states it, which anybody could have written.</summary>
    public string? From { get; init; }

    /// <summary>The date of a message as the message states it.</summary>
    public When? Published { get; init; }

    /// <summary>Names of attachments, which are not read.</summary>
    public Rows<string> Attachments { get; init; } = [];

    /// <summary>Sentences on what a reader should know: an encoding that was guessed, parts that were left out.</summary>
    public Rows<string> Notes { get; init; } = [];

    /// <summary>Reads a file by its name and its first bytes. Is it refused, the refusal is a sentence that says what to do.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> file, string name, [NotNullWhen(true)] out DocumentText? document, [NotNullWhen(false)] out string? refusal)
    {
        refusal = Refusal(file.Span, name);
        document = refusal is null ? Read(file, name) : null;
        if (document is not null && string.IsNullOrWhiteSpace(document.Text))
        {
            (document, refusal) = (null, "There is no text in the file.");
        }

        return document is not null;
    }

    private static string? Refusal(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length > LargestFile)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length} bytes; at most {LargestFile} are read. Keep the part that matters, or paste it.");
        }

        var extension = Extension(name);
        if (file.StartsWith("%PDF-"u8) || (extension == "pdf" && !LooksLikeText(file)))
        {
            return "This is a PDF, which is not read here. Open it, select all, copy and paste the text, or save it as text (.txt) and give that file.";
        }

        if (extension is "doc" or "docx" or "odt" or "rtf" or "pages" or "xlsx" or "pptx" || file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("{\\rtf"u8))
        {
            return "This is an office file or an archive, which is not read here. Open it and save it as text (.txt) or as a web page (.html), or copy and paste the text.";
        }

        if (extension == "msg" || file.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
        {
            return "This is an Outlook or an old office file, which is not read here. Save the message as .eml or as text (.txt), or copy and paste the text.";
        }

        return LooksLikeText(file) ? null : "This is not a text file. Text, Markdown, HTML and e-mail (.eml) are read.";
    }

    // Text in UTF-8 or an older encoding has no null bytes; text in UTF-16 says what it is by its first two.
    private static bool LooksLikeText(ReadOnlySpan<byte> file) => TextBytes.HasWideMark(file) || !file.Contains((byte)0);

    private static DocumentText Read(ReadOnlyMemory<byte> file, string name) => KindOf(file.Span, name) switch
    {
        DocumentKind.Email => MailText.Read(file),
        DocumentKind.Html => Html(TextBytes.ReadHtml(file.Span)),
        DocumentKind.Markdown => Plain(DocumentKind.Markdown, TextBytes.Read(file.Span)),
        DocumentKind.PlainText => Plain(DocumentKind.PlainText, TextBytes.Read(file.Span)),
    };

    private static DocumentKind KindOf(ReadOnlySpan<byte> file, string name)
    {
        var start = TextBytes.Beginning(file).TrimStart();
        return Extension(name) switch
        {
            "eml" or "mbox" or "mht" or "mhtml" => DocumentKind.Email,
            "html" or "htm" or "xhtml" => DocumentKind.Html,
            "md" or "markdown" => DocumentKind.Markdown,
            "txt" or "text" => DocumentKind.PlainText,
            _ when start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => DocumentKind.Html,
            _ => DocumentKind.PlainText,
        };
    }

    private static DocumentText Html(DecodedBytes decoded)
    {
        var html = HtmlText.Read(decoded.Text);
        return Plain(DocumentKind.Html, decoded with { Text = html.Text }) with { Title = html.Title };
    }

    private static DocumentText Plain(DocumentKind kind, DecodedBytes decoded) =>
        new(kind, Tidy(decoded.Text), decoded.Encoding) { Notes = decoded.Note is { } note ? [note] : [] };

    internal static string Tidy(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[(dot + 1)..].Trim().ToLowerInvariant();
    }
}
