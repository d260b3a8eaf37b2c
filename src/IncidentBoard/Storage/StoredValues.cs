using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Storage;

/// <summary>The journal's values as they stand in the file, read once from the first line to the last beside the lines that they belong to.</summary>
internal sealed class StoredValues : IDisposable
{
    private readonly HashSet<string> _redacted;
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _values;

    public StoredValues(SqliteConnection connection)
    {
        _redacted = Redacted(connection);
        _command = connection.CreateCommand();
        _command.CommandText = """
            SELECT Sequence, Ordinal, Kind, Thing, Field, Version, CAST(Old AS BLOB), CAST(New AS BLOB), OldSalt, NewSalt, Redacted
            FROM JournalValues ORDER BY Sequence, Ordinal
            """;
        _values = _command.ExecuteReader();
        AreLeft = _values.Read();
    }

    /// <summary>Whether there are values after the last line that was asked for.</summary>
    public bool AreLeft { get; private set; }

    /// <summary>The name by which a line of redaction speaks of one side of a value.</summary>
    public static string Name(long sequence, int ordinal, bool isOld) =>
        string.Create(CultureInfo.InvariantCulture, $"{sequence}.{ordinal}.{(isOld ? "old" : "new")}");

    /// <summary>Whether the next values are exactly those that the line was written over.</summary>
    /// <param name="canonical">The bytes of the line that are chained.</param>
    /// <param name="head">How those bytes must begin.</param>
    public bool AreThoseOf(long sequence, byte[] canonical, string head)
    {
        var written = Encoding.UTF8.GetString(canonical);
        if (!written.StartsWith(head, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var row in written[head.Length..].Split('\n')[..^1])
        {
            if (!AreLeft || _values.GetValue(0) is not long own || own != sequence || !IsAsWritten(row))
            {
                return false;
            }

            AreLeft = _values.Read();
        }

        // Whatever is left of this line, or stands before the next one, belongs to no line.
        return written.EndsWith('\n') && !(AreLeft && _values.GetValue(0) is long next && next <= sequence);
    }

    public void Dispose()
    {
        _values.Dispose();
        _command.Dispose();
    }

    private bool IsAsWritten(string row)
    {
        var place = JournalChain.Place(Text(1), Text(2), Text(3), Text(4), Text(5));
        if (row.Split(' ') is not [.., var old, var now] || row != $"{place} {old} {now}" || _values.GetValue(10) is not long flag || flag is not (0 or 1))
        {
            return false;
        }

        var (oldGone, newGone) = (IsGone(old, column: 6, isOld: true), IsGone(now, column: 7, isOld: false));
        return (oldGone || Stands(old, column: 6)) && (newGone || Stands(now, column: 7)) && (oldGone || newGone) == (flag == 1);
    }

    private bool Stands(string digest, int column) =>
        _values.IsDBNull(column) == _values.IsDBNull(column + 2) && JournalChain.Digest(Blob(column + 2), Blob(column)) == digest;

    private bool IsGone(string digest, int column, bool isOld) =>
        digest != JournalChain.Nothing
        && _values.IsDBNull(column)
        && _values.IsDBNull(column + 2)
        && _redacted.Contains(Name(_values.GetInt64(0), _values.GetInt32(1), isOld));

    private string? Text(int column) => _values.IsDBNull(column) ? null : Convert.ToString(_values.GetValue(column), CultureInfo.InvariantCulture);

    private byte[]? Blob(int column) => _values.IsDBNull(column) ? null : _values.GetValue(column) as byte[] ?? [];

    /// <summary>What lines of redaction say is gone. They are lines like others, so a forged one is found when its turn comes.</summary>
    private static HashSet<string> Redacted(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT v.New FROM JournalValues v JOIN JournalLines l ON l.Sequence = v.Sequence WHERE l.Change = $change AND v.Kind = $kind AND v.Field = $field AND v.New IS NOT NULL";
        command.Parameters.AddWithValue("$change", nameof(Redact));
        command.Parameters.AddWithValue("$kind", Journal.OfTheLine);
        command.Parameters.AddWithValue("$field", Redact.Gone);
        using var names = command.ExecuteReader();
        var redacted = new HashSet<string>(StringComparer.Ordinal);
        while (names.Read())
        {
            redacted.UnionWith(names.GetString(0).Split(','));
        }

        return redacted;
    }
}
