using System.Globalization;
using System.Xml;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>Writes paper as WordprocessingML (ECMA-376 part 1, §17).</summary>
internal sealed class DocxWriter(XmlWriter xml, Paper paper)
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A4 with 20 mm at the sides, in twentieths of a point.
    private const int TextWidth = 9638;

    private int _bookmark;

    /// <summary>The text itself.</summary>
    public void Document()
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        Start("body");
        Paragraph("Kind", () => Run(paper.Kind));
        Paragraph("Title", () => Run(paper.Title));
        Paragraph("AsOf", () => Run($"{paper.AsOf}\n{paper.Reach}"));
        for (var at = 0; at < paper.Blocks.Count; at++)
        {
            // What follows a heading, or leads up to a table, is not parted from it by the end of a page.
            var isBound = (at > 0 && paper.Blocks[at - 1] is PaperBlock.Heading) || (at + 1 < paper.Blocks.Count && paper.Blocks[at + 1] is PaperBlock.Table);
            Write(paper.Blocks[at], isBound);
        }

        Section();
        End(2);
    }

    /// <summary>The footnotes. The first two are the lines that part them from the text.</summary>
    public void Footnotes()
    {
        xml.WriteStartElement("w", "footnotes", W);
        foreach (var (id, type) in new[] { ("-1", "separator"), ("0", "continuationSeparator") })
        {
            Start("footnote", ("type", type), ("id", id));
            Paragraph(null, () => Wrapped("r", () => Empty(type)));
            End();
        }

        foreach (var note in paper.Notes)
        {
            Start("footnote", ("id", Number(note.Number)));
            Paragraph("FootnoteText", () =>
            {
                Wrapped("r", () =>
                {
                    Wrapped("rPr", () => Empty("rStyle", ("val", "FootnoteReference")));
                    Empty("footnoteRef");
                });
                Run(" ");
                Line(note.Line, isNote: true);
                Run(" ");
                Link(note.Back, "back");
            });
            End();
        }

        End();
    }

    /// <summary>What stands on top of every page.</summary>
    public void Header()
    {
        xml.WriteStartElement("w", "hdr", W);
        Paragraph("Header", Mark);
        End();
    }

    /// <summary>What stands at the bottom of every page.</summary>
    public void Footer()
    {
        xml.WriteStartElement("w", "ftr", W);
        Paragraph("Footer", () =>
        {
            Mark();
            Tab();
            Run($"{paper.AsOf} · ");
            Counter("PAGE");
            Run(" of ");
            Counter("NUMPAGES");
        });
        End();
    }

    private void Mark()
    {
        Label(paper.Marking);
        if (paper.Exercise)
        {
            Run(" ");
            Run(Paper.ExerciseWord, "Exercise");
        }
    }

    private void Write(PaperBlock block, bool isBound)
    {
        switch (block)
        {
            case PaperBlock.Heading heading:
                Paragraph($"Heading{Number(heading.Level - 1)}", () => Anchored(heading.Anchor, () => Line(heading.Line)));
                break;
            case PaperBlock.Paragraph paragraph:
                Paragraph(paragraph.IsMuted ? "Muted" : null, () => Line(paragraph.Line), isBound);
                break;
            case PaperBlock.Points points:
                foreach (var point in points.Lines)
                {
                    Paragraph("ListBullet", () => Line(point));
                }

                break;
            case PaperBlock.Facts facts:
                Table([25, 75], null, [.. facts.Pairs.Select(pair => new PaperLine(null, [[new PaperInline.Text(pair.Name)], pair.Value]))], "Facts");
                break;
            case PaperBlock.Table table:
                Table([.. table.Columns.Select(column => column.Width)], [.. table.Columns.Select(column => column.Name)], table.Lines, "Lines");
                break;
        }
    }

    private void Table(int[] widths, string[]? head, IReadOnlyList<PaperLine> lines, string style)
    {
        Start("tbl");
        Wrapped("tblPr", () =>
        {
            Empty("tblStyle", ("val", style));
            Empty("tblW", ("w", Number(TextWidth)), ("type", "dxa"));
            Empty("tblLayout", ("type", "fixed"));
            Empty("tblLook", ("val", "0020"), ("firstRow", head is null ? "0" : "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        });
        Wrapped("tblGrid", () => Array.ForEach(widths, width => Empty("gridCol", ("w", Width(width)))));
        if (head is not null)
        {
            Row(widths, isHead: true, [.. head.Select(name => (Action)(() => Run(name)))]);
        }

        foreach (var line in lines)
        {
            Row(widths, isHead: false, [.. line.Cells.Select((cell, index) => (Action)(() => Anchored(index == 0 ? line.Anchor : null, () => Line(cell))))]);
        }

        End();

        // Two tables without a paragraph between them would become one.
        Paragraph("AfterTable", () => { });
    }

    private void Row(int[] widths, bool isHead, Action[] cells)
    {
        Start("tr");
        Wrapped("trPr", () =>
        {
            Empty("cantSplit");
            if (isHead)
            {
                Empty("tblHeader");
            }
        });
        for (var at = 0; at < cells.Length; at++)
        {
            Start("tc");
            Wrapped("tcPr", () => Empty("tcW", ("w", Width(widths[at])), ("type", "dxa")));
            Paragraph("Cell", cells[at]);
            End();
        }

        End();
    }

    private void Line(Rows<PaperInline> line, bool isNote = false)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (at > 0 && line[at] is not PaperInline.Note && line[at] is not PaperInline.Text { Words: ['\n', ..] })
            {
                Run(" ");
            }

            if (line[at] is PaperInline.Note && at > 0 && line[at - 1] is PaperInline.Note)
            {
                Run(", ", "NoteNumber");
            }

            Inline(line[at], isNote);
        }
    }

    private void Inline(PaperInline inline, bool isNote)
    {
        switch (inline)
        {
            case PaperInline.Text text:
                Run(text.Words);
                break;
            case PaperInline.Strong strong:
                Run(strong.Words, "Strong");
                break;
            case PaperInline.Quote quote:
                Run(quote.Words, "Quoted");
                break;
            case PaperInline.Chip chip:
                Run(chip.Words, "Chip");
                break;
            case PaperInline.Sign sign:
                Run(sign.Words, "Strong");
                break;
            case PaperInline.Label label:
                Label(label.Marking);
                break;
            case PaperInline.Link link:
                Link(link.Anchor, link.Words);
                break;
            case PaperInline.Note note when note.IsFirst && !isNote:
                Reference(note.Number);
                break;
            case PaperInline.Note note:
                Link($"ref-{Number(note.Number)}", Number(note.Number), "NoteNumber");
                break;
        }
    }

    private void Reference(int number) => Anchored($"ref-{Number(number)}", () => Wrapped("r", () =>
    {
        Wrapped("rPr", () => Empty("rStyle", ("val", "FootnoteReference")));
        Empty("footnoteReference", ("id", Number(number)));
    }));

    private void Link(string anchor, string words, string style = "Hyperlink")
    {
        Start("hyperlink", ("anchor", anchor), ("history", "1"));
        Run(words, style);
        End();
    }

    private void Label(Marking marking) => Run(marking.Label(), $"Tlp{marking}");

    private void Anchored(string? anchor, Action inner)
    {
        if (anchor is null)
        {
            inner();
            return;
        }

        var id = Number(_bookmark++);
        Empty("bookmarkStart", ("id", id), ("name", anchor));
        inner();
        Empty("bookmarkEnd", ("id", id));
    }

    /// <summary>Words as they are; a line end in them begins a new line.</summary>
    private void Run(string words, string? style = null) => Wrapped("r", () =>
    {
        if (style is not null)
        {
            Wrapped("rPr", () => Empty("rStyle", ("val", style)));
        }

        var lines = PlainText.Clean(words).Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (at > 0)
            {
                Empty("br");
            }

            xml.WriteStartElement("w", "t", W);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(lines[at].Replace('\t', ' '));
            xml.WriteEndElement();
        }
    });

    private void Tab() => Wrapped("r", () => Empty("tab"));

    private void Counter(string what)
    {
        Start("fldSimple", ("instr", what));
        Run("1");
        End();
    }

    private void Section()
    {
        Start("sectPr");
        Reference("headerReference", "header");
        Reference("footerReference", "footer");
        Empty("pgSz", ("w", "11906"), ("h", "16838"));
        Empty("pgMar", ("top", "1418"), ("right", "1134"), ("bottom", "1418"), ("left", "1134"), ("header", "567"), ("footer", "567"), ("gutter", "0"));
        End();
    }

    private void Reference(string element, string id)
    {
        xml.WriteStartElement("w", element, W);
        xml.WriteAttributeString("w", "type", W, "default");
        xml.WriteAttributeString("r", "id", R, id);
        xml.WriteEndElement();
    }

    private void Paragraph(string? style, Action inner, bool keepsNext = false) => Wrapped("p", () =>
    {
        Wrapped("pPr", () =>
        {
            Empty("pStyle", ("val", style ?? "Normal"));
            if (keepsNext)
            {
                Empty("keepNext");
            }
        });

        inner();
    });

    private void Wrapped(string element, Action inner)
    {
        xml.WriteStartElement("w", element, W);
        inner();
        xml.WriteEndElement();
    }

    private void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", element, W);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString("w", name, W, value);
        }
    }

    private void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        xml.WriteEndElement();
    }

    private void End(int times = 1)
    {
        for (var at = 0; at < times; at++)
        {
            xml.WriteEndElement();
        }
    }

    private static string Width(int percent) => Number(TextWidth * percent / 100);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
