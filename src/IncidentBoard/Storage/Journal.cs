using IncidentBoard.Core;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Storage;

/// <summary>Writes the journal line of a change: each field of each thing that is not what it was, with old and new value.</summary>
internal static class Journal
{
    /// <summary>What stands in the journal in place of a secret.</summary>
    public const string SecretChanged = "(changed)";

    /// <summary>The kind under which things said of the line itself are kept.</summary>
    public const string OfTheLine = "line";

    /// <summary>The field under which the reason of a change is kept.</summary>
    public const string Why = "why";

    /// <summary>Adds line, values and versions to what is about to be saved, and moves the turn's head on. Returns the line's handle; none when nothing changed.</summary>
    public static async Task<Guid?> WriteAsync(WriteTurn turn, Desk desk, Change change, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var differences = touched.SelectMany(pair => Differences(pair.Now, pair.Before, forgetOld: change is Redact)).ToList();
        if (differences.Count == 0 && desk.Notes.Count == 0)
        {
            return null;
        }

        var line = desk.Ids.Next();
        var sequence = turn.Head.Sequence + 1;
        var values = new List<JournalValue>(differences.Count + desk.Notes.Count + 1);
        var versions = await desk.VersionsAsync(touched.Where(pair => pair.Before is not null).Select(pair => pair.Now.Key), cancellationToken);
        foreach (var difference in differences)
        {
            values.Add(Value(sequence, values.Count, difference, difference.IsNew ? 1 : Bump(turn.Db, versions, difference, desk)));
        }

        foreach (var (field, text) in change.Why is { Length: > 0 } why ? desk.Notes.Prepend((Why, why)) : desk.Notes)
        {
            values.Add(Value(sequence, values.Count, new Difference(OfTheLine, line, field, null, text, IsNew: true), 1));
        }

        Chain(turn, new JournalLine
        {
            Sequence = sequence,
            Line = line,
            At = desk.Now,
            Actor = desk.Reader.Person.Value,
            Change = change.Verb,
            Act = change.Act,
            CanBeUndone = change.CanBeUndone,
            Undoes = desk.Undoes?.Line,
        }, values);
        return line;
    }

    private static void Chain(WriteTurn turn, JournalLine bare, List<JournalValue> values)
    {
        var canonical = JournalChain.Canonical(bare, values);
        var line = new JournalLine
        {
            Sequence = bare.Sequence,
            Line = bare.Line,
            At = bare.At,
            Actor = bare.Actor,
            Change = bare.Change,
            Act = bare.Act,
            CanBeUndone = bare.CanBeUndone,
            Undoes = bare.Undoes,
            Canonical = canonical,
            Hash = JournalChain.Hash(turn.Head.Hash, canonical),
        };
        turn.Db.Add(line);
        turn.Db.AddRange(values);
        turn.Head = new JournalHead(line.Sequence, line.Hash);
    }

    private static IEnumerable<Difference> Differences(Thing now, Thing? before, bool forgetOld)
    {
        if (before is null)
        {
            // A new thing comes from nothing, and nothing is what undoing its making leads back to.
            yield return new Difference(now.Kind, now.Key, FieldSet.Removed, "true", null, IsNew: true);
        }

        foreach (var field in now.Fields)
        {
            var (old, current) = (before is null ? null : field.Read(before), field.Read(now));
            if (old != current)
            {
                yield return field.Secret
                    ? new Difference(now.Kind, now.Key, field.Name, null, SecretChanged, before is null)
                    : new Difference(now.Kind, now.Key, field.Name, forgetOld ? null : old, current, before is null);
            }
        }
    }

    private static JournalValue Value(long sequence, int ordinal, Difference difference, int version) => new()
    {
        Sequence = sequence,
        Ordinal = ordinal,
        Kind = difference.Kind,
        Thing = difference.Thing,
        Field = difference.Field,
        Version = version,
        Old = difference.Old,
        New = difference.New,
        OldSalt = difference.Old is null ? null : JournalChain.NewSalt(),
        NewSalt = difference.New is null ? null : JournalChain.NewSalt(),
    };

    private static int Bump(BoardDb db, Dictionary<(Guid, string), FieldVersion> versions, Difference difference, Desk desk)
    {
        if (!versions.TryGetValue((difference.Thing, difference.Field), out var version))
        {
            version = new FieldVersion { Thing = difference.Thing, Field = difference.Field, Version = 1 };
            db.Add(version);
            versions.Add((difference.Thing, difference.Field), version);
        }

        version.Version++;
        version.By = desk.Reader.Person.Value;
        version.At = desk.Now;
        return version.Version;
    }

    private sealed record Difference(string Kind, Guid Thing, string Field, string? Old, string? New, bool IsNew);
}
