using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IncidentBoard.Storage;

/// <summary>How journal lines are written as bytes and chained. Changing anything here would break every journal there is.</summary>
internal static class JournalChain
{
    /// <summary>What stands in a line where there is no value.</summary>
    public const string Nothing = "-";

    private const string Form = "incidentboard-journal/1";
    private const int SaltBytes = 16;

    /// <summary>What the first line is chained to.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>SHA-256(0x00 ‖ previous hash ‖ canonical bytes).</summary>
    public static byte[] Hash(byte[] previous, byte[] canonical) => SHA256.HashData([0, .. previous, .. canonical]);

    /// <summary>
    /// One text line per fact, UTF-8: form, sequence, time, handle, actor, change, act, whether it can be undone, the line it undoes, then one line per value with its place, kind,
    /// thing, field, version and the digests of old and new.
    /// </summary>
    public static byte[] Canonical(JournalLine line, IEnumerable<JournalValue> values)
    {
        var text = new StringBuilder(Head(
            Number(line.Sequence), Number(line.At.UtcTicks), line.Line.ToString("N"), line.Actor.ToString("N"), line.Change, line.Act.ToString(), Undoable(line.CanBeUndone), line.Undoes?.ToString("N")));
        foreach (var value in values.OrderBy(value => value.Ordinal))
        {
            text.Append(Row(
                Place(Number(value.Ordinal), value.Kind, value.Thing.ToString("N"), value.Field, Number(value.Version)),
                Digest(value.OldSalt, Bytes(value.Old)),
                Digest(value.NewSalt, Bytes(value.New))));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The part of a line that says who, when and what kind of change, each on a row of its own.</summary>
    public static string Head(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder(Form).Append('\n');
        foreach (var part in parts)
        {
            text.Append(part ?? Nothing).Append('\n');
        }

        return text.ToString();
    }

    public static string Undoable(bool canBeUndone) => canBeUndone ? "undoable" : "final";

    /// <summary>Which value a row of a line is about.</summary>
    public static string Place(params ReadOnlySpan<string?> parts) => string.Join(' ', parts);

    public static string Row(string place, string old, string now) => $"{place} {old} {now}\n";

    public static string Digest(byte[]? salt, byte[]? value) =>
        value is null ? Nothing : Convert.ToHexStringLower(SHA256.HashData([.. salt ?? [], .. value]));

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
