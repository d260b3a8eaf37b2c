using System.Globalization;
using System.Security.Cryptography;

namespace IncidentBoard.Storage;

/// <summary>One line of the journal and its hash, kept where whoever can write the board's file cannot: <c>SEQUENCE:HASH</c>.</summary>
/// <param name="Line">The line's sequence; 0 for an empty journal.</param>
/// <param name="Hash">Its hash, 64 lower-case hexadecimal digits.</param>
public sealed record JournalCheckpoint(long Line, string Hash)
{
    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static JournalCheckpoint? Parse(string text) =>
        text.Split(':') is [var line, { Length: SHA256.HashSizeInBytes * 2 } hash]
        && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && hash.All(char.IsAsciiHexDigit)
            ? new JournalCheckpoint(sequence, hash.ToLowerInvariant())
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Hash}");
}
