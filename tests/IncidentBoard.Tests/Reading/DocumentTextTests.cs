using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using Xunit.Abstractions;

namespace IncidentBoard.Tests.Reading;

public sealed class DocumentTextTests(ITestOutputHelper output)
{
    [Fact]
    public void plain_text_is_read_in_the_encoding_that_it_has()
    {
        const string text = "Zoë said: “yes” 🙂\r\nnext\rlast";
        const string expected = "Zoë said: “yes” 🙂\nnext\nlast";

        Assert.Equal((expected, "utf-8"), Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((expected, "utf-8"), Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal((expected, "utf-16"), Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal((expected, "utf-16be"), Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
    }

    [Fact]
    public void what_is_no_utf_8_is_read_as_latin_1_and_says_so()
    {
        var document = Document(Encoding.Latin1.GetBytes("Zoë"), "a.txt");

        Assert.Equal(("Zoë", "iso-8859-1"), (document.Text, document.Encoding));
        Assert.Contains("Latin-1", Assert.Single(document.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "# *Title* <b>", DocumentKind.Markdown, "# *Title* <b>")]
    [InlineData("a.txt", "<html>as it is", DocumentKind.PlainText, "<html>as it is")]
    [InlineData("A.HTM", "<p>one", DocumentKind.Html, "one")]
    [InlineData("page", " <!DOCTYPE html><p>one", DocumentKind.Html, "one")]
    [InlineData("call.log", "a < b", DocumentKind.PlainText, "a < b")]
    public void the_kind_of_a_file_goes_by_its_name_and_its_beginning(string name, string given, DocumentKind kind, string text)
    {
        var document = Document(Encoding.UTF8.GetBytes(given), name);

        Assert.Equal((kind, text), (document.Kind, document.Text));
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7 text", "PDF")]
    [InlineData("renamed.txt", "%PDF-1.7 text", "PDF")]
    [InlineData("a.docx", "anything", "office")]
    [InlineData("a.txt", "PK\u0003\u0004rest", "office")]
    [InlineData("a.rtf", "{\\rtf1 x}", "office")]
    [InlineData("a.msg", "anything", ".eml")]
    [InlineData("a.txt", "nul\0byte", "not a text file")]
    [InlineData("a.txt", " \n ", "no text")]
    [InlineData("a.html", "<script>only</script>", "no text")]
    [InlineData("a.txt", "", "no text")]
    public void a_file_that_cannot_be_read_is_refused_with_what_to_do(string name, string given, string word)
    {
        Assert.False(DocumentText.TryRead(Encoding.UTF8.GetBytes(given), name, out var document, out var refusal));
        Assert.Null(document);
        Assert.Contains(word, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_is_too_large_is_refused() =>
        Assert.False(DocumentText.TryRead(new byte[DocumentText.LargestFile + 1], "a.txt", out _, out var refusal) || !refusal.Contains("at most", StringComparison.Ordinal));

    [Theory]
    [InlineData("<h1>Title</h1><p>One\n  two<br>three</p><p>Four</p>", "Title\n\nOne two\nthree\n\nFour")]
    [InlineData("<ul><li>one<li>two</ul>after", "- one\n- two\n\nafter")]
    [InlineData("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td")]
    [InlineData("Tom &amp; Jerry &lt;3 &#8220;x&#8221; &#x1F642; &#147;y&#148; &nosuch; &", "Tom & Jerry <3 “x” 🙂 “y” &nosuch; &")]
    [InlineData("a<!-- b -->c<!-->d<!--->e<!-- f --!>g<!-- open", "acdeg")]
    [InlineData("a<?php x ?>b</ c>d<![CDATA[e]]>f", "abdf")]
    [InlineData("1 < 2 and 3 <4", "1 < 2 and 3 <4")]
    [InlineData("<b title='a>b' onclick=\"x>y\">seen</b>", "seen")]
    [InlineData("<p hidden>no<p>yes<div style='Display : NONE'>no<div>no</div></div>end", "yes\n\nend")]
    [InlineData("<input hidden>yes<br hidden>yes", "yes\nyes")]
    [InlineData("<svg><text>no</text><svg></svg>no</svg>yes<template><p>no</template>!", "yes!")]
    [InlineData("<pre>a  b\n  c</pre>d  e", "a  b\n  c\n\nd e")]
    [InlineData("<textarea><b>kept</b></textarea><title>not the text</title>x", "<b>kept</b>x")]
    [InlineData("<scr<script>ipt>x</script>y", "ipt>xy")]
    [InlineData("<SCRIPT\n src=x>no</sCript\t x>yes", "yes")]
    [InlineData("<script>a</scripty>b</script>c", "c")]
    [InlineData("<script><!-- <script> </script> no --></script>yes", "yes")]
    [InlineData("<script>\"<!--\"</script>yes", "yes")]
    [InlineData("<div", "")]
    [InlineData("x<plaintext>no", "x")]
    public void a_page_is_read_as_its_text(string html, string expected) => Assert.Equal(expected, HtmlText.Read(html).Text);

    [Fact]
    public void a_page_says_its_title_and_its_encoding()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<meta charset=\"windows-1251\"><title> Взлом \n подтверждён</title><p>Да");

        var document = Document(bytes, "a.html");

        Assert.Equal(("Взлом подтверждён", "Да", "windows-1251"), (document.Title, document.Text, document.Encoding));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void no_text_of_a_script_comes_out_of_a_page_and_nothing_throws()
    {
        var parser = new HtmlParser();
        var scripts = 0;
        foreach (var hostile in HostileTexts.All(output).SelectMany(text => new[] { text, $"<p>before {text} <b>after</b>", $"<div title=\"{text}\">x</div>", $"<script>var a = '{text}';</script>" }))
        {
            var text = HtmlText.Read(hostile).Text;
            var page = parser.ParseDocument(hostile);
            var inside = page.QuerySelectorAll("script, style").Select(element => element.TextContent.Trim()).Where(script => script.Length > 3).ToList();
            foreach (var element in page.QuerySelectorAll("script, style").ToList())
            {
                element.Remove();
            }

            var outside = page.DocumentElement.TextContent;
            foreach (var script in inside.Where(script => !outside.Contains(script, StringComparison.Ordinal)))
            {
                scripts++;
                Assert.DoesNotContain(script, text, StringComparison.Ordinal);
            }
        }

        Assert.True(scripts >= 10, $"Only {scripts} scripts were met.");
    }

    [Fact]
    public void hostile_texts_of_every_kind_are_read_or_refused_in_words()
    {
        var random = new Random(20260405);
        var read = 0;
        foreach (var hostile in HostileTexts.All(output))
        {
            var bytes = Encoding.UTF8.GetBytes(hostile);
            foreach (var name in new[] { "a.txt", "a.md", "a.html", "a.eml", hostile })
            {
                if (DocumentText.TryRead(bytes, name, out var document, out var refusal))
                {
                    Assert.DoesNotContain('\0', document.Text);
                    Assert.True(ReadingText.Of(document.Text).Length > 0);
                    read++;
                }
                else
                {
                    Assert.EndsWith(".", refusal, StringComparison.Ordinal);
                }

                random.NextBytes(bytes);
            }
        }

        Assert.True(read > 20, $"Only {read} were read.");
    }

    [Fact]
    public void a_message_is_read_with_its_chief_headers()
    {
        const string mail = "From: =?utf-8?Q?Zo=C3=AB_Ada?= <zoe@example.org>\r\nTo: team@example.org\r\nDate: Sun, 5 Apr 2026 18:04:07 +0200 (CEST)\r\nSubject: =?utf-8?B?U3RvbGVuIA==?=\r\n =?utf-8?B?a2V5cyDwn5mC?=\r\nX-Secret: no\r\n\r\nHello,\r\n\r\nthey are gone.\r\n";

        var document = Document(Encoding.ASCII.GetBytes(mail), "a.eml");

        Assert.Equal("From: Zoë Ada <zoe@example.org>\nTo: team@example.org\nDate: Sun, 5 Apr 2026 18:04:07 +0200 (CEST)\nSubject: Stolen keys 🙂\n\nHello,\n\nthey are gone.", document.Text);
        Assert.Equal(("Stolen keys 🙂", "Zoë Ada <zoe@example.org>"), (document.Title, document.From));
        Assert.Equal(When.Parse("2026-04-05T16:04:07Z"), document.Published);
    }

    [Fact]
    public void of_a_message_with_parts_the_text_is_read_and_attachments_are_named()
    {
        const string mail = """
            Subject: parts
            Content-Type: multipart/mixed; boundary="outer"

            preamble
            --outer
            Content-Type: multipart/alternative; boundary=outer-in

            --outer-in
            Content-Type: text/plain; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            It=92s a long =
            line =3D fine
            --outer-in
            Content-Type: text/html

            <p>HTML <script>alert(1)</script>
            --outer-in--
            --outer
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+U2Vjb25kPC9wPjxzY3JpcHQ+
            eDwvc2NyaXB0Pg==
            --outer
            Content-Type: application/pdf; name="a.pdf"
            Content-Disposition: attachment; filename*=utf-8''b%C3%A4r%20%22x%22.pdf

            JVBERi0=
            --outer
            Content-Type: image/png

            x
            --outer--
            epilogue
            """;

        var document = Document(Encoding.ASCII.GetBytes(mail), "a.eml");

        Assert.Equal("Subject: parts\n\nIt’s a long line = fine\n\nSecond", document.Text);
        Assert.Equal(["bär \"x\".pdf", "image/png"], document.Attachments);
        Assert.Empty(document.Notes);
    }

    [Theory]
    [InlineData("5 Apr 2026 18:04 GMT", "2026-04-05T18:04:00Z")]
    [InlineData("Sun, 05 Apr 2026 18:04:07 -0430", "2026-04-05T22:34:07Z")]
    [InlineData("yesterday", null)]
    [InlineData("Sun, 5 Apr 2026 18:04:07", null)]
    [InlineData("Sun, 31 Feb 2026 18:04:07 +0000", null)]
    [InlineData("Sun, 5 Apr 2026 18:04:07 +9999", null)]
    public void a_date_that_is_not_sure_is_none(string date, string? expected) =>
        Assert.Equal(expected, Document(Encoding.ASCII.GetBytes($"Date: {date}\n\nx"), "a.eml").Published?.ToString());

    [Fact]
    public void a_message_that_holds_itself_without_end_is_read_to_a_depth()
    {
        var mail = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        mail.Append("Content-Type: text/plain\n\ndeep");

        Assert.False(DocumentText.TryRead(Encoding.ASCII.GetBytes(mail.ToString()), "a.eml", out _, out var refusal));
        Assert.Contains("no text", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "<a <")]
    [InlineData("a.html", "<div>")]
    [InlineData("a.html", "<!--")]
    [InlineData("a.html", "<script>")]
    [InlineData("a.html", "<script><!--<script>")]
    [InlineData("a.html", "</scrip")]
    [InlineData("a.html", "<svg>")]
    [InlineData("a.html", "&amp;")]
    [InlineData("a.html", "<a b='")]
    [InlineData("a.html", "<p hidden>")]
    [InlineData("a.html", "<textarea></")]
    [InlineData("a.eml", "A: b\n c\n")]
    [InlineData("a.eml", "Content-Type: multipart/mixed; boundary=b\n\n--b\n")]
    [InlineData("a.eml", "Subject: =?utf-8?Q?=")]
    [InlineData("a.eml", "Content-Type: x; a=\"\\")]
    [InlineData("a.eml", "Content-Transfer-Encoding: quoted-printable\n\n= = =\r")]
    [InlineData("a.txt", "\r")]
    public void ten_megabytes_of_one_thing_take_bounded_time(string name, string piece)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, DocumentText.LargestFile / piece.Length)));

        var watch = Stopwatch.StartNew();
        DocumentText.TryRead(file, name, out _, out _);

        Assert.True(watch.ElapsedMilliseconds < 10_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    private static DocumentText Document(byte[] bytes, string name)
    {
        Assert.True(DocumentText.TryRead(bytes, name, out var document, out var refusal), refusal);
        return document!;
    }

    private static (string Text, string Encoding) Read(byte[] bytes)
    {
        var document = Document(bytes, "a.txt");
        Assert.Empty(document.Notes);
        return (document.Text, document.Encoding);
    }
}
