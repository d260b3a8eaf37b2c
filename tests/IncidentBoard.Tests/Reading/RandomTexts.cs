using System.Text;

namespace IncidentBoard.Tests.Reading;

/// <summary>Texts that count otherwise in bytes, UTF-16 and code points, made from a seed.</summary>
internal static class RandomTexts
{
    private static readonly string[] _words =
        ["the", "breach", "Mercor", "of", "said", "on", "Tuesday", "vendor", "data", "Inc.", "3.5", "عربي", "שלום", "データ", "漏洩", "🙂", "👩‍👩‍👧‍👦", "🇫🇷", "cafe\u0301", "A\u030Angstro\u0308m", "naïve", "e\u0316\u0301", "x\u0344", "U.S.", "keys", "“quoted”", "—"];

    public static string Of(Random random, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(_words[random.Next(_words.Length)]).Append(random.Next(12) switch { 0 => ". ", 1 => "\r\n", 2 => "\n\n", 3 => ", ", _ => " " });
        }

        return text.ToString();
    }

    /// <summary>Any UTF-16 at all, lone surrogates and control characters among it.</summary>
    public static string Noise(Random random, int units)
    {
        var text = new StringBuilder(units);
        while (text.Length < units)
        {
            text.Append(random.Next(6) switch
            {
                0 => (char)random.Next(0x10000),
                1 => (char)random.Next(0xD800, 0xE000),
                2 => (char)random.Next(0x300, 0x370),
                3 => '\r',
                4 => (char)random.Next(0x20, 0x7F),
                _ => ' ',
            });
        }

        return text.ToString();
    }
}
