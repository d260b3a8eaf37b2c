using System.Globalization;
using System.Text;

namespace IncidentBoard.Core.Exchange;

/// <summary>A file to be imported, as the text that it is. It is known by what is in it, never by its name.</summary>
public sealed class ImportText
{
    /// <summary>The largest file that is read, in bytes. All of VCDB has 24 MB; the largest table of edges that we have met has 40 KB.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (byte[] Begins, string Is)[] _known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (a spreadsheet or a document is one, too). Save the table as CSV, or unpack the archive"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x1F, 0x8B], "packed with gzip. Unpack it"),
        ([0xFF, 0xFE], "in UTF-16. Save it as UTF-8"),
        ([0xFE, 0xFF], "in UTF-16. Save it as UTF-8"),
        ("%PDF"u8.ToArray(), "a PDF"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
    ];

    private ImportText(ReadOnlyMemory<byte> utf8, string text) => (Utf8, Text) = (utf8, text);

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    public string Text { get; }

    /// <summary>Whether it begins as JSON does.</summary>
    public bool IsJson => Text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>Takes the bytes for text. Throws <see cref="FormatException"/> with one plain line when they are none that is read: too many, packed, in another encoding, with zeros in it.</summary>
    public static ImportText Of(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It has {file.Length} bytes; at most {LargestFile} are read. Import it in parts."));
        }

        foreach (var (begins, what) in _known)
        {
            if (file.Span.StartsWith(begins))
            {
                throw new FormatException($"It is {what}.");
            }
        }

        var bare = file.Span.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        if (bare.Span.Contains((byte)0))
        {
            throw new FormatException("It holds zero bytes, so it is no text. Save it as UTF-8 text.");
        }

        try
        {
            return new ImportText(bare, _utf8.GetString(bare.Span));
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It is not in UTF-8 (at byte {e.Index}). Save it as UTF-8."), e);
        }
    }
}
