namespace IncidentBoard.Core.Views;

/// <summary>Cuts lists into pages.</summary>
public static class Paging
{
    /// <summary>How many lines a page holds: what a person scrolls through and a browser draws at once.</summary>
    public const int Most = 300;

    /// <summary>The items on the page of that number, from 1; those of the nearest page when there is no such one.</summary>
    /// <param name="size">How many a page holds.</param>
    public static (IReadOnlyList<T> Items, int Number) Cut<T>(IReadOnlyCollection<T> matching, int number, int size = Most)
    {
        var last = Math.Max(1, (matching.Count + size - 1) / size);
        var page = Math.Clamp(number, 1, last);
        return ([.. matching.Skip((page - 1) * size).Take(size)], page);
    }
}
