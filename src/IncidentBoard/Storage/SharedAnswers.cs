using System.Collections.Concurrent;

namespace IncidentBoard.Storage;

/// <summary>Answers of the present moment, shared by all who ask the same and see the same, so that two hundred screens cost one reading.</summary>
internal sealed class SharedAnswers
{
    private const int Most = 1000;
    private ConcurrentDictionary<(object Query, string Sight), Lazy<object>> _answers = new();

    public Task<T> GetAsync<T>(Query<T> query, string sight, Func<Task<T>> answer)
    {
        var answers = _answers;
        if (answers.Count >= Most)
        {
            return answer();
        }

        var shared = (Task<T>)answers.GetOrAdd((query, sight), _ => new Lazy<object>(answer)).Value;
        if (shared.IsFaulted || shared.IsCanceled)
        {
            answers.TryRemove((query, sight), out _);
        }

        return shared;
    }

    /// <summary>The board has changed. Readings under way are of the moment before and are not handed out again.</summary>
    public void Forget() => Interlocked.Exchange(ref _answers, new());
}
