using System.Globalization;
using System.Net;
using System.Text;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// A report as one HTML file that needs nothing else: its style stands in it, it holds no script and loads nothing, and says so to the browser by a content policy.
/// It follows the system's light or dark, and prints with its marking on top and bottom of every page.
/// </summary>
public sealed class ReportHtml : IReportFormat
{
    public string Name => "html";

    public string Title => "HTML, one file";

    public string Extension => "html";

    public string ContentType => "text/html; charset=utf-8";

    public byte[] Write(Report report)
    {
        var paper = Paper.Of(report);
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{Escape(paper.Marking.Label())} {Escape(paper.Title)}</title>
            <style>
            {ReportStyle.Of(paper)}
            </style>
            </head>
            <body>

            """);
        Mark(html, paper, "header");
        html.Append(CultureInfo.InvariantCulture, $"<main>\n<p class=\"kind\">{Escape(paper.Kind)}</p>\n<h1>{Escape(paper.Title)}</h1>\n<p class=\"as-of\">{Escape(paper.AsOf)}<br>{Escape(paper.Reach)}</p>\n");
        foreach (var block in paper.Blocks)
        {
            Write(html, block);
        }

        Notes(html, paper.Notes);
        html.Append("</main>\n");
        Mark(html, paper, "footer");
        html.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(PlainText.Clean(text));

    /// <summary>What people typed: as it is, its lines kept, its direction of writing its own affair.</summary>
    private static string Typed(string text) => $"<bdi>{Escape(text).Replace("\n", "<br>", StringComparison.Ordinal)}</bdi>";

    private static void Mark(StringBuilder html, Paper paper, string element)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{element} class=\"marking\">{Label(paper.Marking)}");
        if (paper.Exercise)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"exercise\"><b>{Paper.ExerciseWord}</b> <span>{paper.ExerciseWords}</span></span>");
        }

        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private static void Write(StringBuilder html, PaperBlock block)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}{Anchor(heading.Anchor)}>{Line(heading.Line)}</h{heading.Level}>\n");
                break;
            case PaperBlock.Paragraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p{(paragraph.IsMuted ? " class=\"muted\"" : "")}>{Line(paragraph.Line)}</p>\n");
                break;
            case PaperBlock.Points points:
                html.Append("<ul>\n").AppendJoin("", points.Lines.Select(line => $"<li>{Line(line)}</li>\n")).Append("</ul>\n");
                break;
            case PaperBlock.Facts facts:
                html.Append("<dl>\n").AppendJoin("", facts.Pairs.Select(pair => $"<div><dt>{Escape(pair.Name)}</dt><dd>{Line(pair.Value)}</dd></div>\n")).Append("</dl>\n");
                break;
            case PaperBlock.Table table:
                Write(html, table);
                break;
        }
    }

    private static void Write(StringBuilder html, PaperBlock.Table table)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Escape(table.Title)}\">\n<table>\n<colgroup>");
        html.AppendJoin("", table.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"<col class=\"w{column.Width}\">"))).Append("</colgroup>\n<thead><tr>");
        html.AppendJoin("", table.Columns.Select(column => $"<th scope=\"col\">{Escape(column.Name)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var line in table.Lines)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr{Anchor(line.Anchor)}>").AppendJoin("", line.Cells.Select(cell => $"<td>{Line(cell)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Notes(StringBuilder html, Rows<PaperNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(Paper.NotesTitle)}</h2>\n<ol class=\"notes\">\n");
        foreach (var note in notes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{note.Number}\">{Line(note.Line)} <a href=\"#ref-{note.Number}\" aria-label=\"Back to the statement of note {note.Number}\">back</a></li>\n");
        }

        html.Append("</ol>\n");
    }

    private static string Anchor(string? anchor) => anchor is null ? "" : $" id=\"{Escape(anchor)}\"";

    private static string Line(Rows<PaperInline> line) => string.Concat(line.Select((inline, index) => (index == 0 || inline is PaperInline.Note ? "" : " ") + Inline(inline)));

    private static string Inline(PaperInline inline) => inline switch
    {
        PaperInline.Text text => Typed(text.Words),
        PaperInline.Strong strong => $"<strong>{Typed(strong.Words)}</strong>",
        PaperInline.Quote quote => $"<q>{Typed(quote.Words)}</q>",
        PaperInline.Chip chip => $"<span class=\"chip\">{Escape(chip.Words)}</span>",
        PaperInline.Sign sign => $"<span class=\"chip sign\">{Escape(sign.Words)}</span>",
        PaperInline.Label label => Label(label.Marking),
        PaperInline.Note note => string.Create(CultureInfo.InvariantCulture, $"<sup><a href=\"#note-{note.Number}\"{(note.IsFirst ? $" id=\"ref-{note.Number}\"" : "")} aria-label=\"Note {note.Number}\">{note.Number}</a></sup>"),
        PaperInline.Link link => $"<a href=\"#{Escape(link.Anchor)}\">{Escape(link.Words)}</a>",
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    private static string Label(Marking marking) => $"<span class=\"tlp {marking.ToString().ToLowerInvariant()}\">{Escape(marking.Label())}</span>";
}
