namespace IncidentBoard.Core.Views;

/// <summary>Cuts lists into pages.</summary>
public static class Paging
{
    /// <summary>The items on the page of that number, from 1; those of the nearest page when there is no such one.</summary>
    public static (IReadOnlyList<T> Items, int Number) Cut<T>(IReadOnlyCollection<T> matching, int number)
    {
        var last = Math.Max(1, (matching.Count + ListPage<T>.Most - 1) / ListPage<T>.Most);
        var page = Math.Clamp(number, 1, last);
        return ([.. matching.Skip((page - 1) * ListPage<T>.Most).Take(ListPage<T>.Most)], page);
    }
}
