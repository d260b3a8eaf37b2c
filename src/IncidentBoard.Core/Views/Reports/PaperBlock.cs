namespace IncidentBoard.Core.Views.Reports;

/// <summary>A block on paper.</summary>
public abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    /// <param name="Level">2 for a part, 3 for what stands in it, 4 for what stands in that; 1 is the title of the paper.</param>
    /// <param name="Anchor">Where links to it lead; none when nothing does.</param>
    public sealed record Heading(int Level, Rows<PaperInline> Line, string? Anchor = null) : PaperBlock;

    /// <param name="IsMuted">Said beside the matter.</param>
    public sealed record Paragraph(Rows<PaperInline> Line, bool IsMuted = false) : PaperBlock;

    /// <summary>Points of equal rank.</summary>
    public sealed record Points(Rows<Rows<PaperInline>> Lines) : PaperBlock;

    /// <summary>Names with their values.</summary>
    public sealed record Facts(Rows<(string Name, Rows<PaperInline> Value)> Pairs) : PaperBlock;

    /// <param name="Title">What it is a table of, for who cannot see it.</param>
    /// <param name="Columns">Each with its share of the width, in percent.</param>
    public sealed record Table(string Title, Rows<(string Name, int Width)> Columns, Rows<PaperLine> Lines) : PaperBlock;
}
