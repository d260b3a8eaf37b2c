using System.Collections.Concurrent;

namespace IncidentBoard.Storage;

/// <summary>Answers of the present moment, shared by all who ask the same and see the same, so that two hundred screens cost one reading.</summary>
internal sealed class SharedAnswers
{
    private const int Most = 1000;
    private ConcurrentDictionary<(object Query, string Sight), Lazy<object>> _answers = new();
    private ConcurrentDictionary<(object Query, string Sight), Lazy<object>> _before = new();

    public Task<T> GetAsync<T>(Query<T> query, string sight, Func<Task<T>> answer)
    {
        var answers = _answers;
        if (answers.Count >= Most)
        {
            return answer();
        }

        // On a thread of its own: SQLite reads without yielding, and whoever asks meanwhile must wait for the answer, not at a lock.
        var before = Before<T>(query, sight);
        var shared = (Task<T>)answers.GetOrAdd((query, sight), _ => new Lazy<object>(() => Task.Run(() => AnswerAsync(before, answer)))).Value;
        if (shared.IsFaulted || shared.IsCanceled)
        {
            answers.TryRemove((query, sight), out _);
        }

        return shared;
    }

    /// <summary>The board has changed. Readings under way are of the moment before and are not handed out again.</summary>
    public void Forget() => Interlocked.Exchange(ref _before, Interlocked.Exchange(ref _answers, new()));

    private Task<T>? Before<T>(Query<T> query, string sight) =>
        _before.TryGetValue((query, sight), out var before) && before is { IsValueCreated: true, Value: Task<T> { IsCompletedSuccessfully: true } answered } ? answered : null;

    /// <summary>Hands out the answer of the moment before when nothing in it has changed: two hundred screens then tell by one look that there is nothing to draw.</summary>
    private static async Task<T> AnswerAsync<T>(Task<T>? before, Func<Task<T>> answer)
    {
        var now = await answer();
        return before is not null && await before is { } last && last.Equals(now) ? last : now;
    }
}
