using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// A report as Markdown (CommonMark 0.31, with the tables of GitHub's dialect). Whatever people have typed stands in it as text: it makes no link, heading, list,
/// table or HTML. Footnotes are those of GitHub's dialect, which lead to the note and back; where they are not known, their numbers stand in brackets.
/// </summary>
public sealed partial class ReportMarkdown : IReportFormat
{
    public string Name => "markdown";

    public string Title => "Markdown";

    public string Extension => "md";

    public string ContentType => "text/markdown; charset=utf-8";

    public byte[] Write(Report report)
    {
        var paper = Paper.Of(report);
        var text = new StringBuilder();
        Mark(text, paper);
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(paper.Title)}\n\n{paper.Kind}. {paper.AsOf}.\n\n{paper.Reach}\n\n");
        foreach (var block in paper.Blocks)
        {
            Write(text, block);
        }

        if (paper.Notes.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Escape(Paper.NotesTitle)}\n\n");
            foreach (var note in paper.Notes)
            {
                text.Append(CultureInfo.InvariantCulture, $"[^{note.Number}]: {Line(note.Line, " ")}\n\n");
            }
        }

        Mark(text, paper);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Text as Markdown that shows just that text.</summary>
    /// <param name="lineEnd">What stands for the end of a line within it.</param>
    internal static string Escape(string text, string lineEnd = "\\\n")
    {
        var lines = PlainText.Clean(text).Split('\n').Select(line => AtStart().Replace(Anywhere().Replace(line.Replace('\t', ' ').Trim(), @"\$0"), @"$1\$2"));
        return string.Join(lineEnd, lines.Where(line => line.Length > 0));
    }

    private static void Mark(StringBuilder text, Paper paper) =>
        text.Append(CultureInfo.InvariantCulture, $"**{paper.Marking.Label()}**{(paper.Exercise ? $" **{Paper.ExerciseWord}** {paper.ExerciseWords}" : "")}\n\n");

    private static void Write(StringBuilder text, PaperBlock block)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                text.Append('#', heading.Level).Append(' ').Append(Line(heading.Line, " ")).Append("\n\n");
                break;
            case PaperBlock.Paragraph paragraph:
                text.Append(Line(paragraph.Line)).Append("\n\n");
                break;
            case PaperBlock.Points points:
                foreach (var point in points.Lines)
                {
                    text.Append("- ").Append(Line(point, " ")).Append('\n');
                }

                text.Append('\n');
                break;
            case PaperBlock.Facts facts:
                foreach (var (name, value) in facts.Pairs)
                {
                    text.Append(CultureInfo.InvariantCulture, $"- **{Escape(name)}:** {Line(value, " ")}\n");
                }

                text.Append('\n');
                break;
            case PaperBlock.Table table:
                Row(text, table.Columns.Select(column => Escape(column.Name, " ")));
                Row(text, table.Columns.Select(_ => "---"));
                foreach (var line in table.Lines)
                {
                    Row(text, line.Cells.Select(cell => Line(cell, " · ")));
                }

                text.Append('\n');
                break;
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Line(Rows<PaperInline> line, string lineEnd = "\\\n") => Gaps().Replace(string.Concat(line.Select(inline => (inline is PaperInline.Note ? "" : " ") + Inline(inline, lineEnd))), " ").Trim();

    private static string Inline(PaperInline inline, string lineEnd) => inline switch
    {
        PaperInline.Text text => (text.Words.StartsWith('\n') ? lineEnd : "") + Escape(text.Words, lineEnd),
        PaperInline.Strong strong => Strong(Escape(strong.Words, lineEnd)),
        PaperInline.Quote quote => Escape(quote.Words, lineEnd),
        PaperInline.Chip chip => Strong(Escape(chip.Words)),
        PaperInline.Sign sign => Strong(Escape(sign.Words)),
        PaperInline.Label label => Strong(label.Marking.Label()),
        PaperInline.Note note => string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]"),
        PaperInline.Link link => Escape(link.Words),
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    // Two stars open nothing when there is nothing between them, or when a space follows.
    private static string Strong(string escaped) => escaped.Length == 0 ? "" : $"**{escaped}**";

    /// <summary>What means something wherever it stands, in CommonMark or a dialect. A colon, a full stop after "www" and an "at" would make bare addresses links.</summary>
    [GeneratedRegex(@"[\\`*_{}\[\]<>&|~^=+$]|:(?=//)|(?<=mailto|xmpp|tel):|(?<=www)\.|@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();

    /// <summary>What means something at the beginning of a line.</summary>
    [GeneratedRegex(@"^([0-9]*)([#+.)\-])", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Gaps();
}
