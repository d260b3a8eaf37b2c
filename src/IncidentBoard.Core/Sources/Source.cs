using System.Security.Cryptography;
using System.Text;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Sources;

/// <summary>A document, post, statement or call. The board never fetches its address; the text is what a person pasted.</summary>
public sealed class Source : Thing<Source>
{
    public static readonly FieldSet Form = FieldSet.Of<Source>(
        new TypedField<Source>("title", FieldKind.Line, s => s.Title, (s, text) => s.Title = text!) { Needed = true, Longest = 300 },
        new TypedField<Source>("medium", FieldKind.Choice, s => Words.Of(s.Medium), (s, text) => s.Medium = Words.Read<SourceMedium>(text)!.Value) { Among = Words.All<SourceMedium>(), Needed = true },
        new TypedField<Source>("publisher", FieldKind.Reference, s => s.Publisher?.ToString(), (s, text) => s.Publisher = Words.Id<Party>(text)) { LeadsTo = "party" },
        new TypedField<Source>("address", FieldKind.Line, s => s.Address, (s, text) => s.Address = text) { Longest = 2000, Rule = AddressRule },
        new TypedField<Source>("published", FieldKind.When, s => Words.Of(s.Published), (s, text) => s.Published = Words.Time(text)),
        new TypedField<Source>("retrieved", FieldKind.When, s => Words.Of(s.Retrieved), (s, text) => s.Retrieved = Words.Time(text)),
        new TypedField<Source>("notRead", FieldKind.Flag, s => Words.Of(s.NotRead), (s, text) => s.NotRead = Words.Flag(text)),
        new TypedField<Source>("machineGenerated", FieldKind.Flag, s => Words.Of(s.MachineGenerated), (s, text) => s.MachineGenerated = Words.Flag(text)),
        new TypedField<Source>("reliability", FieldKind.Choice, s => Words.Of(s.Reliability), (s, text) => s.Reliability = Words.Read<Reliability>(text)!.Value) { Among = Words.All<Reliability>(), Needed = true },
        new TypedField<Source>("reliabilityReason", FieldKind.Text, s => s.ReliabilityReason, (s, text) => s.ReliabilityReason = text) { Longest = 2000 },
        new TypedField<Source>("text", FieldKind.Text, s => s.Text, (s, text) => s.Text = text) { Longest = 1024 * 1024, Verbatim = true },
        new TypedField<Source>("replaces", FieldKind.Reference, s => s.Replaces?.ToString(), (s, text) => s.Replaces = Words.Id<Source>(text)) { LeadsTo = "source", Once = true });

    private Source()
    {
    }

    public Source(Id<Source> id, string title)
        : base(id) => Title = title;

    public override string Kind => "source";

    public override FieldSet Fields => Form;

    public string Title { get; private set; } = "";

    public SourceMedium Medium { get; private set; }

    public Id<Party>? Publisher { get; private set; }

    public string? Address { get; private set; }

    public When? Published { get; private set; }

    public When? Retrieved { get; private set; }

    /// <summary>Known by name only: nobody here has read it.</summary>
    public bool NotRead { get; private set; }

    public bool MachineGenerated { get; private set; }

    public Reliability Reliability { get; private set; } = Reliability.F;

    public string? ReliabilityReason { get; private set; }

    /// <summary>The text or excerpt as pasted, line ends as LF; at most 1,048,576 UTF-16 code units.</summary>
    public string? Text { get; private set; }

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Text"/>, in lower-case hexadecimal; none without a text.</summary>
    public string? TextHash => Text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The earlier version of the same document, which is kept beside this one.</summary>
    public Id<Source>? Replaces { get; private set; }

    public override IEnumerable<Problem> Problems()
    {
        if (Replaces == Id)
        {
            yield return new Problem("replaces", "A source cannot be a new version of itself.");
        }

        if (NotRead && Text is not null)
        {
            yield return new Problem("notRead", "The source has a text, so it was read. Remove the text or the mark \"not read by us\".");
        }
    }

    public override string ToString() => Title;

    private static string? AddressRule(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http" or "mailto")
            ? null
            : "An address starts with https://, http:// or mailto:. Write where the source is to be found, or leave it empty.";
}
