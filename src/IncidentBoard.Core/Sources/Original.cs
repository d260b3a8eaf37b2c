using System.Security.Cryptography;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Sources;

/// <summary>The file that a source was read from, kept byte for byte as it was given.</summary>
public sealed class Original : Thing<Original>
{
    /// <summary>The largest file that is kept, in bytes: 4 MiB.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    public static readonly FieldSet Form = FieldSet.Of<Original>(
        new TypedField<Original>("source", FieldKind.Reference, o => o.Source.ToString(), (o, text) => o.Source = Words.Id<Source>(text)!.Value) { LeadsTo = "source", Needed = true, Once = true },
        new TypedField<Original>("name", FieldKind.Line, o => o.Name, (o, text) => o.Name = text!) { Longest = 255, Needed = true, Once = true },
        new TypedField<Original>("content", FieldKind.Line, o => o.Content, (o, text) => o.Content = text!) { Longest = (LargestFile + 2) / 3 * 4, Needed = true, Once = true, Rule = ContentRule });

    private Original()
    {
    }

    public Original(Id<Original> id, Id<Source> source, string name, byte[] content)
        : base(id) => (Source, Name, Content) = (source, name, Convert.ToBase64String(content));

    public override string Kind => "original";

    public override FieldSet Fields => Form;

    public Id<Source> Source { get; private set; }

    /// <summary>The name of the file, without a folder.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its bytes as Base64 (RFC 4648, section 4).</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(Content)));

    public override string ToString() => Name;

    private static string? ContentRule(string content)
    {
        var bytes = new byte[content.Length];
        return Convert.TryFromBase64String(content, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == content
            ? null
            : "The content of the file is not well-formed Base64.";
    }
}
