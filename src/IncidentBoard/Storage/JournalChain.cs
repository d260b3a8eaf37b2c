using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IncidentBoard.Storage;

/// <summary>How journal lines are written as bytes and chained. Changing anything here would break every journal there is.</summary>
internal static class JournalChain
{
    private const int SaltBytes = 16;
    private const string Nothing = "-";

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
        var text = new StringBuilder()
            .Append("incidentboard-journal/1\n")
            .Append(CultureInfo.InvariantCulture, $"{line.Sequence}\n")
            .Append(CultureInfo.InvariantCulture, $"{line.At.UtcTicks}\n")
            .Append(CultureInfo.InvariantCulture, $"{line.Line:N}\n{line.Actor:N}\n{line.Change}\n{line.Act}\n{(line.CanBeUndone ? "undoable" : "final")}\n")
            .Append(line.Undoes is { } undone ? undone.ToString("N") : Nothing)
            .Append('\n');
        foreach (var value in values.OrderBy(value => value.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Place(value)} {Digest(value.OldSalt, value.Old)} {Digest(value.NewSalt, value.New)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Whether the stored values are those that the line was written over. A redacted value passes: its digest stays in the line.</summary>
    public static bool Matches(JournalLine line, IReadOnlyList<JournalValue> values)
    {
        var written = Encoding.UTF8.GetString(line.Canonical).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = Encoding.UTF8.GetString(Canonical(line, [])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (written.Length != head.Length + values.Count || !written.AsSpan(0, head.Length).SequenceEqual(head))
        {
            return false;
        }

        return values.OrderBy(value => value.Ordinal).Zip(written.Skip(head.Length)).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool Matches(JournalValue value, string written)
    {
        var parts = written.Split(' ');
        return string.Join(' ', parts[..^2]) == Place(value)
            && Matches(value.Redacted, value.OldSalt, value.Old, parts[^2])
            && Matches(value.Redacted, value.NewSalt, value.New, parts[^1]);
    }

    private static bool Matches(bool redacted, byte[]? salt, string? value, string digest) =>
        (redacted && salt is null && value is null) || Digest(salt, value) == digest;

    private static string Place(JournalValue value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Ordinal} {value.Kind} {value.Thing:N} {value.Field} {value.Version}");

    private static string Digest(byte[]? salt, string? value) =>
        value is null ? Nothing : Convert.ToHexStringLower(SHA256.HashData([.. salt ?? [], .. Encoding.UTF8.GetBytes(value)]));
}
