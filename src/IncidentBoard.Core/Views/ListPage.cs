namespace IncidentBoard.Core.Views;

/// <summary>One page of a list, which says what it leaves out.</summary>
/// <param name="Lines">What is shown.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Matching">How many match the filters, on all pages.</param>
/// <param name="Visible">How many the reader can see at all.</param>
/// <param name="Size">How many lines a page holds.</param>
public sealed record ListPage<T>(Rows<T> Lines, int Number, int Matching, int Visible, int Size = Paging.Most)
{
    public int Pages => Math.Max(1, (Matching + Size - 1) / Size);

    /// <summary>The place of the first line shown, from 1; 0 when there is none.</summary>
    public int First => Lines.Count == 0 ? 0 : ((Number - 1) * Size) + 1;

    public int Last => First == 0 ? 0 : First + Lines.Count - 1;
}
