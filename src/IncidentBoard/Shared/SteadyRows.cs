using IncidentBoard.Core.Views;

namespace IncidentBoard.Shared;

/// <summary>
/// The rows of a live list as somebody looks at them: what is on the screen keeps its place and shows its latest values; what is new waits until it is asked
/// for, so that nothing jumps under the pointer.
/// </summary>
public sealed class SteadyRows<T>(Func<T, Guid> key)
{
    private Rows<T> _latest = [];
    private object? _question;

    /// <summary>What is shown.</summary>
    public IReadOnlyList<T> Shown { get; private set; } = [];

    /// <summary>How many new rows wait.</summary>
    public int Waiting => Shown.Count == 0 ? _latest.Count : _latest.ExceptBy(Shown.Select(key), key).Count();

    /// <summary>Takes the rows of now. Those of another question are shown as they are; those of the same one keep the places of what is shown.</summary>
    /// <param name="question">What was asked.</param>
    public void Follow(Rows<T> latest, object question)
    {
        var isSame = question.Equals(_question) && Shown.Count > 0;
        (_latest, _question) = (latest, question);
        if (!isSame)
        {
            Shown = latest;
            return;
        }

        var byKey = latest.ToDictionary(key);
        Shown = [.. Shown.Where(row => byKey.ContainsKey(key(row))).Select(row => byKey[key(row)])];
    }

    /// <summary>Shows what waits.</summary>
    public void ShowWaiting() => Shown = _latest;

    /// <summary>Shows what waits if the thing that is open beside the list is among it: whoever has just made it wants to see it.</summary>
    /// <param name="open">The kind, a colon and the id of what is open.</param>
    public void Reveal(string? open)
    {
        if (open?.Split(':') is [_, var id] && Guid.TryParse(id, out var opened) && Shown.All(row => key(row) != opened) && _latest.Any(row => key(row) == opened))
        {
            ShowWaiting();
        }
    }
}
