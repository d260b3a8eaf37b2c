using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Exchange;

/// <summary>
/// Files between the steps of an import, so that nobody has to give his twice: one for each person, in memory alone, for 30 minutes. It is gone after a
/// restart, or when others need the room, and whoever comes back then is told so.
/// </summary>
public sealed class HeldImports(TimeProvider clock)
{
    /// <summary>How many bytes are held for all people together: four of the largest files.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(30);

    private readonly Lock _turn = new();
    private readonly Dictionary<Id<Person>, Held> _held = [];

    /// <summary>Holds a file in place of the one that the person gave before. Returns what to ask for it by.</summary>
    public Guid Hold(Id<Person> person, ImportedFile file)
    {
        lock (_turn)
        {
            Forget();
            _held.Remove(person);
            while (_held.Count > 0 && _held.Values.Sum(held => (long)(held.File?.Bytes.Length ?? 0)) + file.Bytes.Length > MostBytes)
            {
                _held.Remove(_held.MinBy(pair => pair.Value.Until).Key);
            }

            var key = Ids.Random.Next();
            _held[person] = new Held(key, file, null, null, clock.GetUtcNow() + _kept);
            return key;
        }
    }

    /// <summary>The person's file of that key; none when it is not held any more.</summary>
    public ImportedFile? Find(Id<Person> person, Guid key) => Get(person, key)?.File;

    /// <summary>What the person's import under that key came to: the line of the journal to undo it by, and the words for it.</summary>
    public (Guid Line, string Words)? Done(Id<Person> person, Guid key) => Get(person, key) is { Line: { } line, Words: { } words } ? (line, words) : null;

    /// <summary>Lets the file go and keeps what came of it.</summary>
    public void Finish(Id<Person> person, Guid key, Guid line, string words)
    {
        lock (_turn)
        {
            _held[person] = new Held(key, null, line, words, clock.GetUtcNow() + _kept);
        }
    }

    public void Drop(Id<Person> person)
    {
        lock (_turn)
        {
            _held.Remove(person);
        }
    }

    private Held? Get(Id<Person> person, Guid key)
    {
        lock (_turn)
        {
            Forget();
            return _held.TryGetValue(person, out var held) && held.Key == key ? held : null;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (person, _) in _held.Where(pair => pair.Value.Until <= now).ToList())
        {
            _held.Remove(person);
        }
    }

    private sealed record Held(Guid Key, ImportedFile? File, Guid? Line, string? Words, DateTimeOffset Until);
}
