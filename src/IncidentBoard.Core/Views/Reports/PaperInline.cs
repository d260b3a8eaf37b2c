namespace IncidentBoard.Core.Views.Reports;

/// <summary>A piece of a line on paper. Between two pieces stands a space, except before the number of a footnote.</summary>
public abstract record PaperInline
{
    private PaperInline()
    {
    }

    /// <summary>Words as they are. They may come from anybody, so whoever writes them out makes them harmless in his format.</summary>
    public sealed record Text(string Words) : PaperInline;

    /// <summary>Words that carry weight.</summary>
    public sealed record Strong(string Words) : PaperInline;

    /// <summary>What somebody else said, word for word. The marks of quotation are part of it.</summary>
    public sealed record Quote(string Words) : PaperInline;

    /// <summary>A few fixed words that stand apart, such as "not read by us".</summary>
    public sealed record Chip(string Words) : PaperInline;

    /// <summary>A value of ours with a shape of its own, where there are shapes: its name in the collection of signs, and its word.</summary>
    public sealed record Sign(string Name, string Words) : PaperInline;

    /// <summary>A marking by its label.</summary>
    public sealed record Label(Marking Marking) : PaperInline;

    /// <summary>The number of a footnote.</summary>
    /// <param name="IsFirst">The place that the footnote leads back to; there is exactly one for each, and they stand in the order of the numbers.</param>
    public sealed record Note(int Number, bool IsFirst) : PaperInline;

    /// <summary>A way to another place on the same paper.</summary>
    public sealed record Link(string Anchor, string Words) : PaperInline;
}
