using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IncidentBoard.Core.Sources;

/// <summary>The headers of a message or a part, the first of each name. Values are cut at 2,000 characters, and no more than 500 lines are looked at.</summary>
internal sealed partial class MailHeaders
{
    private const int LongestValue = 2000;
    private const int MostLines = 500;

    private static readonly string[] _dateForms = ["d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private MailHeaders()
    {
    }

    /// <summary>Such as <c>text/plain</c>, which is what says nothing.</summary>
    public string ContentType => Value("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    public string TransferEncoding => Value("Content-Transfer-Encoding")?.Trim().ToLowerInvariant() ?? "";

    public bool IsAttachment => Value("Content-Disposition")?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;

    public string? FileName => Parameter("Content-Disposition", "filename") ?? Parameter("Content-Type", "name");

    /// <summary>Reads up to the empty line; the body begins behind it.</summary>
    public static MailHeaders Read(string raw, int start, int end, out int body)
    {
        var headers = new MailHeaders();
        var (name, value) = ("", new StringBuilder());
        var lines = 0;
        for (body = start; body < end;)
        {
            var next = raw.IndexOf('\n', body, end - body);
            next = next < 0 ? end : next + 1;
            var line = raw.AsSpan(body, next - body).TrimEnd("\r\n");
            body = next;
            if (line.IsEmpty)
            {
                break;
            }

            if (++lines > MostLines)
            {
                continue;
            }

            if (line[0] is not (' ' or '\t'))
            {
                headers.Keep(name, value);
                var colon = line.IndexOf(':');
                name = colon > 0 ? line[..colon].Trim().ToString() : "";
                line = colon > 0 ? line[(colon + 1)..] : "";
            }

            value.Append(' ').Append(line.Trim()[..Math.Min(line.Trim().Length, LongestValue)]);
        }

        headers.Keep(name, value);
        return headers;
    }

    /// <summary>A header as people read it: encoded words decoded (RFC 2047).</summary>
    public string? Text(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        // Eight-bit headers are UTF-8 (RFC 6532), if they are well formed.
        var joined = BetweenWords().Replace(TextBytes.Read(Encoding.Latin1.GetBytes(value)).Text, "");
        var text = EncodedWord().Replace(joined, match => Decoded(match.Groups["charset"].Value, match.Groups["how"].Value, match.Groups["text"].Value) ?? match.Value);
        return string.Concat(text.Where(letter => !char.IsControl(letter))).Trim() is { Length: > 0 } read ? read : null;
    }

    /// <summary>A date to the second, when it has one of the forms of RFC 5322 §3.3 with its zone in digits, GMT or UT.</summary>
    public When? Date(string name)
    {
        if (Value(name) is not { } value || value.Length > 200)
        {
            return null;
        }

        var bare = Comment().Replace(value, " ");
        bare = bare[(bare.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
        bare = Zone().Replace(bare, match => match.Groups["digits"].Success ? $" {match.Groups["sign"].Value}{match.Groups["digits"].Value[..2]}:{match.Groups["digits"].Value[2..]}" : " +00:00");
        return DateTimeOffset.TryParseExact(bare, _dateForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) && time.UtcDateTime.Year >= 1900
            ? When.At(time, Precision.Second)
            : null;
    }

    /// <summary>A parameter such as <c>charset</c>; of RFC 2231 the form with a charset (<c>filename*=utf-8''…</c>) is read.</summary>
    public string? Parameter(string header, string parameter)
    {
        foreach (Match match in Parameters().Matches(Value(header) ?? ""))
        {
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value;
            if (match.Groups["name"].Value.Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return Unencoded(value.Trim());
            }

            if (match.Groups["name"].Value.Equals(parameter + "*", StringComparison.OrdinalIgnoreCase) && value.Split('\'') is [var charset, _, var text])
            {
                var bytes = MailBody.QuotedPrintable(text.Replace('%', '='), isHeader: false);
                return TextBytes.ReadAs(bytes, charset).Text;
            }
        }

        return null;
    }

    private static string Unencoded(string value) =>
        EncodedWord().Replace(value, match => Decoded(match.Groups["charset"].Value, match.Groups["how"].Value, match.Groups["text"].Value) ?? match.Value);

    private static string? Decoded(string charset, string how, string text)
    {
        var bytes = how is "q" or "Q" ? MailBody.QuotedPrintable(text, isHeader: true) : MailBody.Base64(text);
        return TextBytes.ReadAs(bytes, charset.Split('*')[0]).Text;
    }

    private string? Value(string name) => _values.GetValueOrDefault(name);

    private void Keep(string name, StringBuilder value)
    {
        if (name.Length is > 0 and < 100)
        {
            var text = value.ToString().Trim();
            _values.TryAdd(name, text.Length <= LongestValue ? text : text[..LongestValue]);
        }

        value.Clear();
    }

    [GeneratedRegex(@"=\?(?<charset>[^?\s]{1,60})\?(?<how>[QqBb])\?(?<text>[^?\s]{0,400})\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    // White space between two encoded words is not part of the text.
    [GeneratedRegex(@"(?<=\?=)[ \t]{1,8}(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"[;\s](?<name>[A-Za-z*-]{1,40})\s{0,8}=\s{0,8}(?:""(?<quoted>(?:[^""\\]|\\.){0,500})""|(?<plain>[^;\s""]{1,500}))", RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"\([^()]{0,100}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+(?:(?<sign>[+-])(?<digits>[0-9]{4})|GMT|UTC?|Z)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
