using System.Text;

namespace IncidentBoard.Core.Sources;

/// <summary>The parts of a message (RFC 2046 §5.1) and their transfer encodings (RFC 2045 §6), read as tolerantly as mail is written.</summary>
internal static class MailBody
{
    /// <summary>Where the parts between the boundary lines begin and end. A part that is not closed ends with the whole.</summary>
    public static IEnumerable<(int From, int To)> Parts(string raw, int start, int end, string boundary)
    {
        var mark = "--" + boundary;
        var from = -1;
        for (var line = start; line < end;)
        {
            var next = raw.IndexOf('\n', line, end - line);
            next = next < 0 ? end : next + 1;
            var behind = raw.AsSpan(line, next - line).TrimEnd();
            if (behind.StartsWith(mark) && (behind.Length == mark.Length || behind[mark.Length..] is "--"))
            {
                var isLast = behind.Length > mark.Length;
                if (from >= 0)
                {
                    yield return (from, line);
                }

                from = isLast ? -1 : next;
                if (isLast)
                {
                    yield break;
                }
            }

            line = next;
        }

        if (from >= 0)
        {
            yield return (from, end);
        }
    }

    public static byte[] Decoded(ReadOnlySpan<char> body, string transferEncoding) => transferEncoding switch
    {
        "quoted-printable" => QuotedPrintable(body, isHeader: false),
        "base64" => Base64(body),
        _ => Encoding.Latin1.GetBytes(body.ToArray()),
    };

    /// <summary>What cannot be decoded stays as it is. In headers an underscore is a space (RFC 2047 §4.2).</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<char> text, bool isHeader)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)(isHeader && text[i] == '_' ? ' ' : text[i]));
            }
            else if (SoftBreak(text, i) is > 0 and var length)
            {
                i += length - 1;
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.FromHexString(text.Slice(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                bytes.Add((byte)'=');
            }
        }

        return [.. bytes];
    }

    /// <summary>Letters outside the alphabet are passed over, as RFC 2045 §6.8 asks; a broken end is dropped.</summary>
    public static byte[] Base64(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/')
            {
                letters.Append(letter);
            }
        }

        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        letters.Append('=', (4 - (letters.Length % 4)) % 4);
        return Convert.FromBase64String(letters.ToString());
    }

    // "=" at the end of a line, with spaces that some relay added, joins it to the next.
    private static int SoftBreak(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 80 && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return end < text.Length && text[end] == '\n' ? end - at + 1 : end == text.Length ? end - at : 0;
    }
}
