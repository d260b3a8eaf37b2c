using System.Text;
using System.Text.Json;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Tests.Reading;

namespace IncidentBoard.Tests.Exchange;

public sealed class AnnotationJsonLdTests
{
    private static readonly Guid _id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Guid _collection = new("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    private static readonly JsonSerializerOptions _compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void a_mark_is_written_as_the_model_prescribes()
    {
        var annotation = new ExchangedAnnotation("https://example.org/a")
        {
            Id = _id,
            Quote = new Quote("Mercor", "🙂 ", " said"),
            Position = new TextSpan(2, 8),
            Creator = "Ada",
            Created = new DateTimeOffset(2026, 4, 5, 18, 4, 7, TimeSpan.Zero),
            Comment = "Is it?",
            Tags = ["origin"],
        };

        var json = JsonDocument.Parse(AnnotationJsonLd.Write(_collection, [annotation])).RootElement;

        Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.GetProperty("@context").GetString());
        Assert.Equal(("AnnotationCollection", 1), (json.GetProperty("type").GetString(), json.GetProperty("total").GetInt32()));
        var item = json.GetProperty("first").GetProperty("items")[0];
        Assert.Equal(
            """{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e","type":"Annotation","motivation":"commenting","creator":{"type":"Person","name":"Ada"},"created":"2026-04-05T18:04:07Z","body":[{"type":"TextualBody","value":"Is it?","format":"text/plain","purpose":"commenting"},{"type":"TextualBody","value":"origin","format":"text/plain","purpose":"tagging"}],"target":{"type":"SpecificResource","source":"https://example.org/a","selector":[{"type":"TextQuoteSelector","exact":"Mercor","prefix":"🙂 ","suffix":" said"},{"type":"TextPositionSelector","start":2,"end":8}]}}""",
            JsonSerializer.Serialize(item, _compact).Replace("\\uD83D\\uDE42", "🙂", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void what_is_written_is_read_again_and_finds_its_passage()
    {
        var random = new Random(20260405);
        var texts = Enumerable.Range(0, 100).Select(_ => ReadingText.Of(RandomTexts.Of(random, random.Next(5, 60)))).ToList();
        var annotations = texts.Select((text, i) => Random(random, text)).ToList();

        var read = AnnotationJsonLd.Read(AnnotationJsonLd.Write(_collection, annotations));

        Assert.Empty(read.Refused);
        Assert.Equal(annotations, read.Annotations);
        Assert.All(read.Annotations.Zip(texts), pair =>
        {
            Assert.Equal(pair.First.Quote!.Exact, pair.Second.Slice(pair.First.Position!.Value));
            Assert.NotNull(pair.First.Anchor!.Find(pair.Second));
        });
    }

    [Theory]
    [InlineData("""{"type":"Annotation","target":"https://e.org/a"}""", "https://e.org/a", null, null, null, "", AnnotationMotivation.Highlighting)]
    [InlineData("""{"type":["Annotation"],"bodyValue":"Yes","target":{"id":"https://e.org/a"}}""", "https://e.org/a", null, null, "Yes", "", AnnotationMotivation.Commenting)]
    [InlineData("""{"@type":"oa:Annotation","motivation":["oa:linking","oa:tagging"],"body":"https://e.org/b","target":[{"source":{"id":"https://e.org/a"},"selector":{"type":"TextQuoteSelector","exact":"x\r\ny"}}]}""", "https://e.org/a", "x\ny", null, "https://e.org/b", "", AnnotationMotivation.Tagging)]
    [InlineData("""{"type":"Annotation","body":[{"type":"TextualBody","value":"one"},{"value":"t","purpose":"tagging"},{"value":"two","purpose":["commenting"]}],"target":{"source":"https://e.org/a","selector":[{"type":"XPathSelector","value":"/p"},{"type":"TextPositionSelector","start":1,"end":3}]}}""", "https://e.org/a", null, "1-3", "one\n\ntwo", "t", AnnotationMotivation.Commenting)]
    [InlineData("""[{"type":"Annotation","body":{"purpose":"tagging","value":"t"},"target":"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"}]""", "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", null, null, null, "t", AnnotationMotivation.Tagging)]
    [InlineData("""{"type":"AnnotationPage","items":[{"type":"Annotation","target":"a:b"}]}""", "a:b", null, null, null, "", AnnotationMotivation.Highlighting)]
    [InlineData("""{"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":{"type":"Annotation","motivation":"highlighting","target":"a:b"}}}""", "a:b", null, null, null, "", AnnotationMotivation.Highlighting)]
    public void other_programs_shapes_of_the_same_are_read(string json, string source, string? quote, string? position, string? comment, string tags, AnnotationMotivation motivation)
    {
        var read = AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(json));

        Assert.Empty(read.Refused);
        var annotation = Assert.Single(read.Annotations);
        Assert.Equal(
            (source, quote, position, comment, tags, motivation),
            (annotation.Source, annotation.Quote?.Exact, annotation.Position is { } at ? $"{at.Start}-{at.End}" : null, annotation.Comment, string.Join(',', annotation.Tags), annotation.Motivation));
    }

    [Theory]
    [InlineData("""{"type":"TextPositionSelector","start":-1,"end":3}""", "start")]
    [InlineData("""{"type":"TextPositionSelector","start":5,"end":3}""", "ends")]
    [InlineData("""{"type":"TextPositionSelector","start":5,"end":5}""", "ends")]
    [InlineData("""{"type":"TextPositionSelector","start":0,"end":99999999999}""", "end")]
    [InlineData("""{"type":"TextPositionSelector","start":0.5,"end":3}""", "start")]
    [InlineData("""{"type":"TextPositionSelector","start":"0","end":3}""", "start")]
    [InlineData("""{"type":"TextPositionSelector"}""", "start")]
    [InlineData("""{"type":"TextQuoteSelector","exact":""}""", "quote")]
    [InlineData("""{"type":"TextQuoteSelector","exact":7}""", "not text")]
    [InlineData("""{"type":"TextQuoteSelector","exact":"\ud800"}""", "well-formed")]
    [InlineData("""{"type":"CssSelector","value":"p"}""", "does not know")]
    [InlineData("""{"type":"TextPositionSelector","start":0,"end":3,"refinedBy":{}}""", "does not know")]
    [InlineData("7", "not an object")]
    public void a_selector_that_makes_no_sense_is_refused_in_words(string selector, string word)
    {
        var good = """{"type":"Annotation","target":"a:b"}""";
        var json = $$$"""[{{{good}}},{"type":"Annotation","target":{"source":"a:b","selector":{{{selector}}}}}]""";

        var read = AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(json));

        Assert.Single(read.Annotations);
        var refused = Assert.Single(read.Refused);
        Assert.Equal("[1]", refused.Place);
        Assert.Contains(word, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"type":"Annotation"}""")]
    [InlineData("""{"type":"Annotation","target":7}""")]
    [InlineData("""{"type":"Annotation","target":[]}""")]
    [InlineData("""{"type":"Annotation","target":["a:b","a:c"]}""")]
    [InlineData("""{"type":"Annotation","target":""}""")]
    [InlineData("""{"type":"Annotation","target":{"source":{}}}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","body":7}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","body":{"value":{}}}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","creator":[[]]}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","creator":{"name":[]}}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","created":"yesterday"}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","created":"2026-04-05T18:04:07"}""")]
    [InlineData("""{"type":"Annotation","target":"a:b","id":{}}""")]
    public void an_annotation_that_makes_no_sense_is_refused_in_words(string annotation)
    {
        var read = AnnotationJsonLd.Read(Encoding.UTF8.GetBytes($$"""{"type":"AnnotationPage","items":[{{annotation}},{"type":"Annotation","target":"a:b"}]}"""));

        Assert.Single(read.Annotations);
        Assert.Equal("items[0]", Assert.Single(read.Refused).Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":"Person"}""")]
    [InlineData("""{"type":"Annotation","type":"Annotation","target":"a:b"}""")]
    public void a_file_without_annotations_is_refused_in_words(string json)
    {
        var e = Assert.Throws<FormatException>(() => AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(json)));

        Assert.StartsWith("The file ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void huge_and_deeply_nested_files_are_refused_at_once()
    {
        Assert.Contains("at most", Assert.Throws<FormatException>(() => AnnotationJsonLd.Read(new byte[AnnotationJsonLd.LargestFile + 1])).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(new string('[', 1_000_000))));
        Assert.Throws<FormatException>(() => AnnotationJsonLd.Read(Encoding.UTF8.GetBytes("{\"type\":\"AnnotationPage\",\"next\":" + string.Concat(Enumerable.Repeat("{\"next\":", 100_000)))));
        Assert.Equal(2, AnnotationJsonLd.Read(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("[]", 100_000)) + ""","x",{"type":"Annotation","target":"a:b"},{"type":"Annotation","target":"a:b"}]""")).Annotations.Count);
    }

    [Fact]
    public void pages_kept_elsewhere_are_told_and_not_fetched()
    {
        var read = AnnotationJsonLd.Read("""{"type":"AnnotationCollection","first":"https://e.org/page1"}"""u8.ToArray());

        Assert.Empty(read.Annotations);
        Assert.Contains("fetches nothing", Assert.Single(read.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void whatever_is_cut_out_of_a_file_the_reader_answers_in_words()
    {
        var random = new Random(5);
        var whole = Encoding.UTF8.GetString(AnnotationJsonLd.Write(_collection, [.. Enumerable.Range(0, 3).Select(_ => Random(random, ReadingText.Of(RandomTexts.Of(random, 20))))]));
        var (read, refused) = (0, 0);
        for (var round = 0; round < 2000; round++)
        {
            var at = random.Next(whole.Length - 20);
            var broken = round % 2 == 0 ? whole.Remove(at, random.Next(20)) : whole.Insert(at, new[] { "7", "null", "[]", "{}", "\"", "-", "\\ud83d" }[random.Next(7)]);
            try
            {
                read += AnnotationJsonLd.Read(Encoding.UTF8.GetBytes(broken)).Annotations.Count;
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        Assert.True(read > 500 && refused > 500, $"{read} read, {refused} refused.");
    }

    private static ExchangedAnnotation Random(Random random, ReadingText text)
    {
        var start = random.Next(text.Length - 1);
        var anchor = TextAnchor.At(text, new TextSpan(start, random.Next(start + 1, text.Length)));
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new ExchangedAnnotation("urn:uuid:" + _id)
        {
            Id = new Guid(bytes),
            Quote = anchor.Quote,
            Position = anchor.Position,
            Creator = random.Next(3) == 0 ? null : "Zoë 🙂",
            Created = random.Next(3) == 0 ? null : new DateTimeOffset(2026, 4, 5, 18, 4, random.Next(60), TimeSpan.Zero),
            Comment = random.Next(3) == 0 ? null : RandomTexts.Of(random, 5),
            Motivation = (AnnotationMotivation)random.Next(3),
            Tags = Enumerable.Range(0, random.Next(3)).Select(i => $"tag {i} \"quoted\" <b>").ToRows(),
        };
    }
}
