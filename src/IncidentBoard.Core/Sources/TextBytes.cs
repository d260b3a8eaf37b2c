using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>Reads bytes as text: by their byte order mark, else as UTF-8, else as they are said to be, else as Latin-1, which is always possible and then told.</summary>
internal static class TextBytes
{
    private const int FirstBytes = 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool HasWideMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(new byte[] { 0xFF, 0xFE }) || bytes.StartsWith(new byte[] { 0xFE, 0xFF });

    public static DecodedBytes Read(ReadOnlySpan<byte> bytes) => Marked(bytes) ?? Utf8(bytes) ?? Latin(bytes);

    /// <summary>As <see cref="Read"/>, but a page may say its encoding in its first 1,024 bytes.</summary>
    public static DecodedBytes ReadHtml(ReadOnlySpan<byte> bytes) => Marked(bytes) ?? Utf8(bytes) ?? (Declared(bytes) is { } name ? Named(bytes, name) : null) ?? Latin(bytes);

    /// <summary>As the sender says. What says nothing, or a name that is not known, is read as by <see cref="Read"/>.</summary>
    public static DecodedBytes ReadAs(ReadOnlySpan<byte> bytes, string? name) => string.IsNullOrWhiteSpace(name) ? Read(bytes) : Named(bytes, name) ?? Read(bytes);

    /// <summary>The first characters, good enough to see what the file is.</summary>
    public static string Beginning(ReadOnlySpan<byte> bytes) => Read(bytes[..Math.Min(bytes.Length, FirstBytes)]).Text;

    private static DecodedBytes? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new DecodedBytes(Encoding.UTF8.GetString(bytes[3..]), "utf-8"),
        [0xFF, 0xFE, ..] => new DecodedBytes(Encoding.Unicode.GetString(bytes[2..]), "utf-16"),
        [0xFE, 0xFF, ..] => new DecodedBytes(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be"),
        _ => null,
    };

    private static DecodedBytes? Utf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? new DecodedBytes(_strict.GetString(bytes), "utf-8") : null;

    private static DecodedBytes Latin(ReadOnlySpan<byte> bytes) =>
        new(Encoding.Latin1.GetString(bytes), "iso-8859-1", "The file does not say its encoding and is not UTF-8. It was read as Latin-1: look at accented letters, quotes and dashes.");

    private static DecodedBytes? Named(ReadOnlySpan<byte> bytes, string name)
    {
        if (Known(name.Trim().Trim('"', '\'').ToLowerInvariant()) is not { } encoding)
        {
            return null;
        }

        return encoding.CodePage == Encoding.UTF8.CodePage && !System.Text.Unicode.Utf8.IsValid(bytes) ? null : new DecodedBytes(encoding.GetString(bytes), encoding.WebName);
    }

    // Pages and mails that say Latin-1 or ASCII mean what browsers take it for.
    private static Encoding? Known(string name)
    {
        try
        {
            var meant = name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;
            return CodePagesEncodingProvider.Instance.GetEncoding(meant) ?? Encoding.GetEncoding(meant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, FirstBytes)]);
        var at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = start[(at + 8)..].TrimStart('"', '\'', ' ');
        var end = name.IndexOfAny(['"', '\'', ' ', '>', ';', '/']);
        return end < 0 ? name : name[..end];
    }
}
