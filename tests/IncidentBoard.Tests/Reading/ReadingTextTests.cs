using System.Diagnostics;
using System.Text;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Reading;

public sealed class ReadingTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\r\r\n\n\r", "\n\n\n\n")]
    [InlineData("cafe\u0301\r\n", "caf\u00E9\n")]
    [InlineData("", "")]
    [InlineData("\u212B", "\u00C5")]
    public void line_ends_and_letters_are_written_in_one_way(string given, string expected) => Assert.Equal(expected, ReadingText.Of(given).Text);

    [Fact]
    public void half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("a\uFFFDb", ReadingText.Of("a\ud83db").Text);
        Assert.Equal("\uFFFD\uFFFD🙂", ReadingText.Of("\udc00\udc00🙂").Text);
    }

    [Fact]
    public void positions_count_code_points_and_never_cut_a_pair()
    {
        var text = ReadingText.Of("a🙂b👩‍👧c");

        Assert.Equal(7, text.Length);
        Assert.Equal("🙂", text.Slice(1, 2));
        Assert.Equal("b👩", text.Slice(2, 4));
        Assert.Equal("\u200D👧c", text.Slice(4, 7));
        Assert.Equal(1, text.FromUtf16(1));
        Assert.Equal(1, text.FromUtf16(2));
        Assert.Equal(2, text.FromUtf16(3));
        Assert.Equal(new TextSpan(1, 2), text.SpanOf(2, 2 + 1));
        Assert.Equal(new TextSpan(0, 2), text.SpanOf(0, 2));
    }

    [Fact]
    public void positions_agree_with_counting_one_by_one()
    {
        var random = new Random(20260405);
        var pairs = 0;
        for (var round = 0; round < 300; round++)
        {
            var text = ReadingText.Of(round % 2 == 0 ? RandomTexts.Of(random, random.Next(40)) : RandomTexts.Noise(random, random.Next(200)));
            var (starts, pairsBefore) = (new List<int>(), 0);
            foreach (var rune in text.Text.EnumerateRunes())
            {
                starts.Add(starts.Count == 0 ? 0 : starts[^1] + pairsBefore);
                pairsBefore = rune.Utf16SequenceLength;
                pairs += rune.Utf16SequenceLength - 1;
            }

            Assert.Equal(starts.Count, text.Length);
            Assert.Equal(text.Text.Length, text.ToUtf16(text.Length));
            for (var at = 0; at < starts.Count; at++)
            {
                Assert.Equal(starts[at], text.ToUtf16(at));
                Assert.Equal(at, text.FromUtf16(starts[at]));
                Assert.Equal(at, text.FromUtf16(text.ToUtf16(at + 1) - 1));
            }
        }

        Assert.True(pairs > 500, $"Only {pairs} pairs were met.");
    }

    [Fact]
    public void normalising_again_changes_nothing()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var once = ReadingText.Of(RandomTexts.Noise(random, random.Next(300))).Text;
            Assert.Equal(once, ReadingText.Of(once).Text);
            Assert.True(once.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain('\r', once);
        }

        var marks = ReadingText.Of("a" + string.Concat(Enumerable.Repeat("\u0344\u0316", 500)) + "b").Text;
        Assert.Equal(marks, ReadingText.Of(marks).Text);
    }

    [Fact]
    public void any_character_at_all_can_be_normalised()
    {
        for (var unit = 0; unit <= 0xFFFF; unit++)
        {
            var once = ReadingText.Of($"a{(char)unit}b").Text;
            Assert.Equal(once, ReadingText.Of(once).Text);
        }
    }

    [Fact]
    public void a_megabyte_of_combining_marks_is_normalised_at_once()
    {
        var hostile = "e" + string.Concat(Enumerable.Repeat("\u0301\u0316", 500_000));

        var watch = Stopwatch.StartNew();
        var text = ReadingText.Of(hostile);

        Assert.True(text.Length > 1_000_000);
        Assert.True(watch.ElapsedMilliseconds < 3000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void what_does_not_lie_in_the_text_throws()
    {
        var text = ReadingText.Of("ab🙂");

        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.Slice(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.ToUtf16(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.FromUtf16(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(-1, 1));
    }

    [Theory]
    [InlineData("Mercor's third-party vendor", "Mercor's|third-party|vendor")]
    [InlineData("On 2026-04-05, 3.5 TB (1,000 files).", "On|2026-04-05|3.5|TB|1,000|files")]
    [InlineData("see example.org/a_b", "see|example.org|a_b")]
    [InlineData("cafe\u0301 x\u0344y", "café|x\u0308\u0301y")]
    [InlineData("🙂👩‍👩‍👧‍👦 🇫🇷!", "🙂|👩‍👩‍👧‍👦|🇫🇷")]
    [InlineData("漏洩した カタカナ", "漏|洩|し|た|カタカナ")]
    [InlineData("قال مرسور إنّ", "قال|مرسور|إنّ")]
    [InlineData("the U.S. Inc.", "the|U.S|Inc")]
    [InlineData(" ... ", "")]
    public void words_are_what_a_reader_would_take_for_words(string given, string expected)
    {
        var text = ReadingText.Of(given);

        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|').Select(word => ReadingText.Of(word).Text), WordBreaks.In(text.Text, 0, text.Text.Length).Select(word => text.Text[word.Start..word.End]));
    }

    [Theory]
    [InlineData("Mercor Inc. confirmed it. The vendor did not.", "Mercor Inc. confirmed it.|The vendor did not.")]
    [InlineData("It hired Mercor Inc. The company denied it.", "It hired Mercor Inc.|The company denied it.")]
    [InlineData("Mercor Inc. Chief Executive Brendan spoke.", "Mercor Inc. Chief Executive Brendan spoke.")]
    [InlineData("About 3.5 TB, v1.2.3. Then more!", "About 3.5 TB, v1.2.3.|Then more!")]
    [InlineData("Dr. J. Smith of the U.S. Army said so. Really?! Yes…", "Dr. J. Smith of the U.S. Army said so.|Really?!|Yes…")]
    [InlineData("\"It is over.\" He left. (So they say.) End", "\"It is over.\"|He left.|(So they say.)|End")]
    [InlineData("He asked \"why?\" and left.", "He asked \"why?\" and left.")]
    [InlineData("A headline\nBy a person\n\nText that is\nwrapped. Next.", "A headline|By a person|Text that is\nwrapped.|Next.")]
    [InlineData("1. Rotate the keys\n2. Tell the labs", "1. Rotate the keys|2. Tell the labs")]
    [InlineData("See e.g. the note, No. 5 of Mar. 31.", "See e.g. the note, No. 5 of Mar. 31.")]
    [InlineData("漏洩した。次の文。", "漏洩した。|次の文。")]
    [InlineData("هل حدث؟ نعم.", "هل حدث؟|نعم.")]
    [InlineData("Wait... What? 🙂 ok. 🙂", "Wait...|What?|🙂 ok.|🙂")]
    [InlineData(" \n ", "")]
    public void sentences_are_what_a_reader_would_take_for_sentences(string given, string expected)
    {
        var text = ReadingText.Of(given);

        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), Forward(text, text.Sentence).Select(text.Slice));
        Assert.Equal(Forward(text, text.Sentence), Backward(text, text.SentenceBefore));
    }

    [Fact]
    public void a_position_inside_a_sentence_gives_that_one_and_a_position_between_the_next()
    {
        var text = ReadingText.Of("One two. Three");

        Assert.Equal("One two.", text.Slice(text.Sentence(4)));
        Assert.Equal("Three", text.Slice(text.Sentence(8)));
        Assert.Equal(new TextSpan(0, 0), ReadingText.Empty.Sentence(0));
    }

    [Fact]
    public void sentences_of_random_texts_lie_in_order_inside_the_text()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = ReadingText.Of(round % 2 == 0 ? RandomTexts.Of(random, random.Next(30)) : RandomTexts.Noise(random, random.Next(120)));
            Assert.Equal(Forward(text, text.Sentence), Backward(text, text.SentenceBefore));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData(" ")]
    [InlineData("a.")]
    [InlineData("\n")]
    [InlineData("\u0301")]
    [InlineData("🙂")]
    [InlineData("Inc. x ")]
    public void a_megabyte_of_one_thing_is_walked_in_a_blink(string piece)
    {
        var text = ReadingText.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        var watch = Stopwatch.StartNew();
        foreach (var at in new[] { 0, text.Length / 2, text.Length })
        {
            Assert.True(text.Sentence(at).End <= text.Length);
            Assert.True(text.SentenceBefore(at).End <= text.Length);
        }

        Assert.True(watch.ElapsedMilliseconds < 5000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    private static List<TextSpan> Forward(ReadingText text, Func<int, TextSpan> at)
    {
        var spans = new List<TextSpan>();
        for (var place = 0; place <= text.Length;)
        {
            var span = at(place);
            if (span.IsEmpty || span.End <= place)
            {
                break;
            }

            Assert.True(spans.Count == 0 || span.Start >= spans[^1].End);
            spans.Add(span);
            place = span.End;
        }

        return spans;
    }

    private static List<TextSpan> Backward(ReadingText text, Func<int, TextSpan> before)
    {
        var spans = new List<TextSpan>();
        for (var place = text.Length; before(place) is { IsEmpty: false } span; place = span.Start)
        {
            spans.Insert(0, span);
        }

        return spans;
    }
}
