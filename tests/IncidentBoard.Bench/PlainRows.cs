using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace IncidentBoard.Bench;

/// <summary>What the disk and SQLite allow: prepared statements on one open connection, with every commit synced.</summary>
internal sealed class PlainRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<Guid> _cards;
    private readonly SqliteCommand _one;
    private readonly SqliteCommand _card;
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _line;
    private readonly SqliteCommand _value;
    private long _sequence;
    private int _edits;

    /// <param name="path">A copy of a board's file.</param>
    /// <param name="cards">Cards in it, whose headline was edited before.</param>
    public PlainRows(string path, IReadOnlyList<Guid> cards)
    {
        _cards = cards;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        using var settings = Command("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; CREATE TABLE Bare (Id INTEGER PRIMARY KEY, Text TEXT); INSERT INTO Bare VALUES (1, '')");
        settings.ExecuteNonQuery();
        using var last = Command("SELECT MAX(Sequence) FROM JournalLines");
        _sequence = (long)last.ExecuteScalar()!;
        _one = Command("UPDATE Bare SET Text = $text WHERE Id = 1", "$text");
        _card = Command("UPDATE Cards SET Headline = $text WHERE Id = $card", "$text", "$card");
        _version = Command("UPDATE FieldVersions SET Version = Version + 1, By = $by, At = $at WHERE Thing = $card AND Field = 'headline'", "$by", "$at", "$card");
        _line = Command(
            "INSERT INTO JournalLines (Sequence, Line, At, Actor, Change, Act, CanBeUndone, Canonical, Hash) VALUES ($sequence, $line, $at, $by, 'EditCard', 'Analyse', 1, $canonical, $hash)",
            "$sequence", "$line", "$at", "$by", "$canonical", "$hash");
        _value = Command(
            "INSERT INTO JournalValues (Sequence, Ordinal, Kind, Thing, Field, Version, Old, New, OldSalt, NewSalt, Redacted) VALUES ($sequence, 0, 'card', $card, 'headline', 2, $old, $text, $salt, $salt, 0)",
            "$sequence", "$card", "$old", "$text", "$salt");
    }

    /// <summary>Changes one row and commits.</summary>
    public void CommitOneRow() => Run(_one, null, Text());

    /// <summary>Writes the rows that an edit of one field leaves (card, version, line, value), for the first so many cards, and commits.</summary>
    public void CommitEdits(int edits)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        for (var i = 0; i < edits; i++)
        {
            Edit(transaction, _cards[i].ToString("N"));
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var command in new[] { _one, _card, _version, _line, _value })
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Edit(SqliteTransaction transaction, string card)
    {
        var (text, at, salt, canonical) = (Text(), TimeProvider.System.GetUtcNow().UtcTicks, RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(340));
        var by = Guid.Empty.ToString("N");
        _sequence++;
        Run(_card, transaction, text, card);
        Run(_version, transaction, by, at, card);
        Run(_line, transaction, _sequence, Guid.NewGuid().ToString("N"), at, by, canonical, SHA256.HashData(canonical));
        Run(_value, transaction, _sequence, card, text, text, salt);
    }

    private string Text() => $"Edit {++_edits} of what is known so far";

    private static void Run(SqliteCommand command, SqliteTransaction? transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }
}
