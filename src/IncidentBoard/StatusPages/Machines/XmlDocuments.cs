using System.Text;
using System.Xml;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>Writes XML that every parser reads, whatever characters the words hold.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings _settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, _settings))
        {
            xml.WriteStartDocument();
            content(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>An element with a text. Characters that XML cannot hold at all (XML 1.0 §2.2) are shown as missing.</summary>
    public static void Text(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    /// <summary>The text without what XML cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or '\r' or (>= ' ' and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000 ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
