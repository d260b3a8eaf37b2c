using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using IncidentBoard.BrowserTests.Hostile;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reports;
using Markdig;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Reports;

/// <summary>Reports full of texts that have broken other programs, in every format.</summary>
public sealed partial class ReportFormatTests(ITestOutputHelper output)
{
    private const int PerReport = 5;
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XNamespace _word = WordNamespace;

    private static readonly string[] _elements =
    [
        "html", "head", "meta", "title", "style", "body", "header", "footer", "main", "p", "h1", "h2", "h3", "h4", "span", "b", "br", "bdi", "strong", "q", "sup", "a", "ul", "ol", "li", "dl", "dt", "dd", "div",
        "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly string[] _attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "aria-label", "role", "tabindex", "scope"];

    private static readonly MarkdownPipeline _otherDialect = new MarkdownPipelineBuilder().UseAdvancedExtensions().DisableHtml().Build();

    [Fact]
    public void in_markdown_no_text_makes_a_link_a_heading_or_html()
    {
        var tried = 0;
        foreach (var (report, texts) in Reports())
        {
            var markdown = Encoding.UTF8.GetString(new ReportMarkdown().Write(report));
            var html = Shared.Markdown.Html(markdown);
            Assert.True(html is not null, "The house's own Markdown would not read it.");
            var page = new HtmlParser().ParseDocument(html);

            Assert.Empty(page.QuerySelectorAll("a, img, script, iframe, svg, input, pre, code, del, ins, mark, sub"));
            Assert.Empty(Handlers(page));
            Assert.Equal(Headings(report).Select(Bare), page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => Bare(NoteMark().Replace(heading.TextContent, ""))));
            tried += texts.Count;
        }

        Assert.True(tried > 10);
    }

    [Fact]
    public void in_another_dialect_nothing_but_the_footnotes_becomes_a_link()
    {
        foreach (var (report, _) in Reports())
        {
            var page = new HtmlParser().ParseDocument(Markdown.ToHtml(Encoding.UTF8.GetString(new ReportMarkdown().Write(report)), _otherDialect));

            Assert.NotEmpty(page.QuerySelectorAll("a"));
            Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#fn", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, svg, input"));
            Assert.Empty(Handlers(page));
            Assert.Equal(report.Notes.Count, page.QuerySelectorAll(".footnotes > ol > li").Length);
        }
    }

    [Fact]
    public void the_html_file_holds_no_script_loads_nothing_and_links_only_within_itself()
    {
        foreach (var (report, _) in Reports())
        {
            var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(new ReportHtml().Write(report)));

            Assert.Empty(page.All.Select(element => element.LocalName).Distinct().Except(_elements));
            Assert.Empty(page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Distinct().Except(_attributes));
            var anchors = page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
            Assert.Equal(anchors.Distinct(), anchors);
            Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], anchors));
            Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Equal(Headings(report).Select(Bare), page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => Bare(WithoutNotes(heading))));
            Assert.DoesNotContain("url(", page.QuerySelectorAll("style").Single().TextContent, StringComparison.Ordinal);
            Assert.Equal(report.Marking.Label(), page.QuerySelector("body > header .tlp")!.TextContent);
            Assert.Equal(report.Marking.Label(), page.QuerySelector("body > footer .tlp")!.TextContent);
            Assert.Equal(report.Notes.Select(note => $"#ref-{note.Number}"), page.QuerySelectorAll(".notes > li > a:last-child").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public void the_word_document_is_whole_and_every_footnote_link_and_style_in_it_leads_somewhere()
    {
        foreach (var (report, _) in Reports())
        {
            var parts = Written.Parts(new ReportDocx().Write(report)).ToDictionary(part => part.Key, part => Xml(part.Value));
            AssertWholeContainer(parts);

            var (document, footnotes) = (parts["word/document.xml"], parts["word/footnotes.xml"]);
            var references = document.Descendants(_word + "footnoteReference").Select(reference => reference.Attribute(_word + "id")!.Value).ToList();
            Assert.Equal(report.Notes.Select(note => note.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), references);
            Assert.Equal(["-1", "0", .. references], footnotes.Root!.Elements().Select(note => note.Attribute(_word + "id")!.Value));

            var bookmarks = document.Descendants(_word + "bookmarkStart").Select(mark => mark.Attribute(_word + "name")!.Value).ToList();
            Assert.Equal(bookmarks.Distinct(), bookmarks);
            Assert.Empty(document.Descendants(_word + "hyperlink").Concat(footnotes.Descendants(_word + "hyperlink")).Select(link => link.Attribute(_word + "anchor")!.Value).Except(bookmarks));

            var styles = parts["word/styles.xml"].Root!.Elements(_word + "style").Select(style => style.Attribute(_word + "styleId")!.Value).ToHashSet();
            var used = parts.Values.SelectMany(part => part.Descendants()).Where(element => element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle").Select(element => element.Attribute(_word + "val")!.Value).Distinct().ToList();
            Assert.True(used.Count > 10);
            Assert.Subset(styles, used.ToHashSet());

            Assert.All(new[] { "word/header.xml", "word/footer.xml" }, part => Assert.Contains(report.Marking.Label(), parts[part].Root!.Value, StringComparison.Ordinal));
            Assert.Equal(Headings(report).SkipLast(report.Notes.Count > 0 ? 1 : 0).Select(Bare), document.Descendants(_word + "p").Where(IsHeading).Select(paragraph => Bare(WithoutNotes(paragraph))));
        }
    }

    [Fact]
    public void no_cell_of_the_table_starts_a_formula_and_every_one_reads_back_as_it_was()
    {
        foreach (var (report, _) in Reports())
        {
            var lines = Written.Csv(Encoding.UTF8.GetString(new FindingsCsv().Write(report)).TrimStart('\uFEFF'));
            var (statement, marking) = (FindingsCsv.Columns.ToList().IndexOf("statement"), FindingsCsv.Columns.ToList().IndexOf("marking"));

            Assert.Equal(FindingsCsv.Columns, lines[0]);
            Assert.All(lines.Skip(1), line => Assert.All(line, AssertInert));
            Assert.Equal(report.Findings.Select(finding => finding.Statement), lines.Skip(1).Select(line => InertCell.Read(line[statement])));
            Assert.All(lines.Skip(1), line => Assert.StartsWith("TLP:", line[marking], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void any_text_is_inert_as_a_cell_and_reads_back()
    {
        var letters = Gen.Elements("=+-@'\";,|%\t\r\n \u00A0\uFF1D\uFF0Bab1(".ToCharArray());
        var texts = Gen.ArrayOf(letters).Select(chosen => new string(chosen)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var inert = InertCell.Write(text);
            AssertInert(inert);
            return InertCell.Read(inert) == text && Written.Csv($"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n").Single().Single() == inert;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20260406, 1));
    }

    [Fact]
    public void a_file_name_is_safe_whatever_the_title_is_and_bears_the_marking()
    {
        foreach (var (report, texts) in Reports())
        {
            Assert.All(texts, title => Assert.All(ReportFormats.All, format => Assert.Matches("^TLP-AMBER-STRICT_[A-Za-z0-9-]+_20260406T0900Z\\.(docx|html|md|csv)$", PaperFileName.Of(report with { Title = title }, format))));
        }
    }

    [Fact]
    public void equal_reports_give_equal_bytes()
    {
        var (report, _) = Reports().First();

        Assert.All(ReportFormats.All, format => Assert.Equal(format.Write(report), format.Write(report)));
    }

    /// <summary>Reports whose statements, quotes, notes, titles of sources and names of parties are all hostile.</summary>
    private IEnumerable<(Report Report, IReadOnlyList<string> Texts)> Reports()
    {
        var ids = Ids.Seeded(3);
        foreach (var texts in Corpora.Texts(output).Where(text => text.Length > 0).Select(text => text.Length > 500 ? text[..500] : text).Chunk(PerReport))
        {
            var parties = texts.Select(text => new PartyFacts(ids.Next<Party>(), text, Marking.Green)).ToList();
            var sources = texts.Select((text, index) => new SourceFacts(ids.Next<Source>(), text, parties[index].Id, text, null, null, index % 2 == 0, index % 3 == 0, Reliability.B, text, Marking.Green)).ToList();
            var findings = texts.Select((text, index) => new Finding(ids.Next<Finding>(), null, text, Nature.Fact, index == 0 ? FindingState.Open : FindingState.Disputed)).ToList();
            var evidence = findings.Select((finding, index) => new Evidence(ids.Next<Evidence>(), finding.Key, sources[index].Id, index % 2 == 0 ? Direction.For : Direction.Against, texts[index], 2, OriginKind.OwnReporting, null)).ToList();
            var contradictions = new[] { new Contradiction(ids.Next<Contradiction>(), findings[0].Key, findings[^1].Key, texts[0]) };
            var weighing = new Weighing(ids.Next<Weighing>(), null, texts[0]);
            var answers = texts.Select(text => new Answer(ids.Next<Answer>(), weighing.Id, text)).ToList();
            var weighings = new WeighingFacts([weighing], answers, [.. answers.Select(answer => new Bearing(ids.Next<Bearing>(), answer.Id, findings[0].Key, Consistency.Inconsistent))], 1);
            var word = new WordFacts([.. texts.Select((text, index) => new Assertion(ids.Next<Assertion>(), parties[index].Id, text))], texts.Length);
            var facts = new ReportFacts(null, [], [], findings, findings.Count, [], evidence, sources, [], contradictions, weighings, word, [], [], 0, parties, null);
            yield return (Report.Of(facts, Report.AllParts, Marking.AmberStrict, new DateTimeOffset(2026, 4, 6, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc), texts);
        }
    }

    /// <summary>The headings that there must be, in order, and no others.</summary>
    private static IEnumerable<string> Headings(Report report)
    {
        var paper = Paper.Of(report);
        return [paper.Title, .. paper.Blocks.OfType<PaperBlock.Heading>().Select(heading => string.Concat(heading.Line.Select(inline => inline switch { PaperInline.Text text => text.Words, PaperInline.Sign sign => sign.Words, _ => "" }))), Paper.NotesTitle];
    }

    /// <summary>The text without white space and without what no format can carry, which stands there as a sign of replacement.</summary>
    private static string Bare(string text) => string.Concat(PlainText.Clean(text).Where(letter => !char.IsWhiteSpace(letter) && letter != '\uFFFD'));

    private static string WithoutNotes(IElement heading)
    {
        var copy = (IElement)heading.Clone();
        foreach (var note in copy.QuerySelectorAll("sup").ToList())
        {
            note.Remove();
        }

        return copy.TextContent;
    }

    private static string WithoutNotes(XElement paragraph) => string.Concat(paragraph.Descendants(_word + "t").Where(text => text.Parent!.Descendants(_word + "rStyle").All(style => style.Attribute(_word + "val")!.Value != "NoteNumber")).Select(text => text.Value));

    private static bool IsHeading(XElement paragraph) => paragraph.Element(_word + "pPr")?.Element(_word + "pStyle")?.Attribute(_word + "val")?.Value is "Title" or "Heading1" or "Heading2" or "Heading3";

    private static IEnumerable<string> Handlers(IDocument page) =>
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)).Select(attribute => $"{attribute.Name}={attribute.Value}");

    private static XDocument Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader);
    }

    private static void AssertWholeContainer(IReadOnlyDictionary<string, XDocument> parts)
    {
        var types = parts["[Content_Types].xml"].Root!.Elements().Where(type => type.Name.LocalName == "Override").Select(type => type.Attribute("PartName")!.Value.TrimStart('/')).ToList();
        Assert.Empty(types.Except(parts.Keys));
        Assert.Empty(parts.Keys.Where(part => part.StartsWith("word/", StringComparison.Ordinal) && !part.EndsWith(".rels", StringComparison.Ordinal)).Except(types));
        Assert.All(parts["_rels/.rels"].Root!.Elements(), relation => Assert.Contains(relation.Attribute("Target")!.Value, parts.Keys));
        var relations = parts["word/_rels/document.xml.rels"].Root!.Elements().ToList();
        Assert.All(relations, relation => Assert.Contains($"word/{relation.Attribute("Target")!.Value}", parts.Keys));
        Assert.All(relations, relation => Assert.Null(relation.Attribute("TargetMode")));
        var named = parts["word/document.xml"].Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal)).Select(attribute => attribute.Value).ToList();
        Assert.Equal(2, named.Count);
        Assert.Empty(named.Except(relations.Select(relation => relation.Attribute("Id")!.Value)));
    }

    /// <summary>No place in the cell at which a spreadsheet may begin to read is followed by what starts a formula.</summary>
    private static void AssertInert(string cell) => Assert.DoesNotMatch(FormulaStart(), cell);

    [GeneratedRegex(@"\[\^[0-9]+\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"(^|[;\t\r\n])\s*[=+\-@|%＝＋－＠｜]")]
    private static partial Regex FormulaStart();
}
