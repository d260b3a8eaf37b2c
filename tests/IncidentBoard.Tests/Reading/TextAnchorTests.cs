using System.Diagnostics;
using System.Text;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Reading;

public sealed class TextAnchorTests
{
    private static readonly string[] _words =
        ["the", "breach", "Mercor", "said", "Tuesday", "vendor", "عربي", "שלום", "データ", "🙂", "👩‍👧", "café", "e\u0316\u0301", "keys", "4TB", "of", "and"];

    [Fact]
    public void a_passage_is_kept_with_its_surroundings_and_its_position()
    {
        var text = ReadingText.Of("🙂 Mercor said on Tuesday that it was breached.");

        var anchor = TextAnchor.At(text, new TextSpan(2, 8));

        Assert.Equal(new Quote("Mercor", "🙂 ", " said on Tuesday that it was bre"), anchor.Quote);
        Assert.Equal(new TextSpan(2, 8), anchor.Position);
        Assert.Equal(new FoundPassage(new TextSpan(2, 8), FoundHow.Exact), anchor.Find(text));
    }

    [Theory]
    [InlineData("Mercor was breached on Tuesday.", "breached", "Again: Mercor was breached on Tuesday.", "breached", FoundHow.Moved)]
    [InlineData("The keys were stolen. The keys were rotated.", "keys were r", "No keys were stolen. All of the keys were rotated.", "keys were r", FoundHow.Moved)]
    [InlineData("Mercor confirmed a breach of its systems.", "confirmed a breach", "Mercor confirmd a breech of its systems.", "confirmd a breech", FoundHow.Fuzzy)]
    [InlineData("قال مرسور إن البيانات سرقت", "البيانات سرقت", "قال مرسور إن كل البيانات قد سرقت", "البيانات قد سرقت", FoundHow.Fuzzy)]
    [InlineData("It lost 4 TB of data 🙂🙂🙂🙂🙂🙂🙂🙂 today.", "🙂🙂🙂🙂🙂🙂🙂🙂", "It lost 4 TB of data 🙂🙂🙂🙃🙂🙂🙂🙂 today.", "🙂🙂🙂🙃🙂🙂🙂🙂", FoundHow.Fuzzy)]
    public void a_passage_is_found_in_the_next_version(string old, string passage, string other, string found, FoundHow how)
    {
        var (before, after) = (ReadingText.Of(old), ReadingText.Of(other));

        var place = Anchor(before, passage).Find(after)!.Value;

        Assert.Equal((ReadingText.Of(found).Text, how), (after.Slice(place.Span), place.How));
    }

    [Theory]
    [InlineData("Mercor was breached.", "Mercor was breached.", "")]
    [InlineData("Mercor was breached.", "Mercor was breached.", "Something else entirely stands here.")]
    [InlineData("One of the labs, and the end of it.", "the", "Alpha then the beta, gamma the delta.")]
    [InlineData("Key A is lost.", "Key A", "Key B is lost.")]
    public void a_passage_that_is_gone_is_lost_and_not_guessed(string old, string passage, string other) =>
        Assert.Null(Anchor(ReadingText.Of(old), passage).Find(ReadingText.Of(other)));

    [Fact]
    public void of_equal_places_the_nearest_is_taken()
    {
        var text = ReadingText.Of(string.Concat(Enumerable.Repeat("The vendor was asked and did not answer the question. ", 10)));
        var anchor = TextAnchor.At(text, new TextSpan((4 * 54) + 4, (4 * 54) + 14));

        var place = anchor.Find(ReadingText.Of("New. " + text.Text))!.Value;

        Assert.Equal(anchor.Position.Start + 5, place.Span.Start);
    }

    [Fact]
    public void edits_away_from_a_passage_never_lose_it()
    {
        var random = new Random(20260405);
        var (moved, kept) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var words = Words(random, 60);
            var first = random.Next(20, 36);
            var last = first + random.Next(1, 8);
            var (before, passage, after) = (Join(words[..first]), Join(words[first..last]), Join(words[last..]));
            var text = ReadingText.Of($"{before} {passage} {after}");
            var start = ReadingText.Of(before).Length + 1;
            var anchor = TextAnchor.At(text, new TextSpan(start, start + ReadingText.Of(passage).Length));

            // The nearest 40 letters stay: twelve words of three letters and their spaces.
            var changed = Join(Edited(random, words[..(first - 12)]).Concat(words[(first - 12)..first]));
            var other = ReadingText.Of($"{changed} {passage} {Join(words[last..(last + 12)].Concat(Edited(random, words[(last + 12)..])))}");

            var place = anchor.Find(other)!.Value;
            Assert.Equal(ReadingText.Of(changed).Length + 1, place.Span.Start);
            Assert.Equal(anchor.Quote.Exact, other.Slice(place.Span));
            Assert.Equal(place.Span == anchor.Position ? FoundHow.Exact : FoundHow.Moved, place.How);
            (moved, kept) = place.How == FoundHow.Moved ? (moved + 1, kept) : (moved, kept + 1);
        }

        Assert.True(moved > 100 && kept > 0, $"{moved} moved, {kept} kept.");
    }

    [Fact]
    public void what_is_found_and_what_is_lost_agrees_with_the_plain_table_of_edits()
    {
        var random = new Random(42);
        var (fuzzy, lost) = (0, 0);
        for (var round = 0; round < 600; round++)
        {
            var text = ReadingText.Of(Join(Words(random, random.Next(3, 25))));
            var start = random.Next(text.Length);
            var anchor = TextAnchor.At(text, new TextSpan(start, Math.Min(text.Length, start + random.Next(1, 150))));
            var other = ReadingText.Of(Scrambled(random, text.Text, random.Next(0, 30)));

            var place = anchor.Find(other);
            var least = LeastEdits(Runes(anchor.Quote.Exact), Runes(other.Text));
            var allowed = TextAnchor.EditsAllowed(Runes(anchor.Quote.Exact).Length);
            if (place is { } found)
            {
                Assert.True(found.Span.End <= other.Length && found.Span.Length > 0);
                var edits = Edits(Runes(anchor.Quote.Exact), Runes(other.Slice(found.Span)));
                Assert.Equal(edits > 0, found.How == FoundHow.Fuzzy);
                Assert.True(edits <= allowed || edits == 0, $"{edits} edits, {allowed} allowed.");
                fuzzy += found.How == FoundHow.Fuzzy ? 1 : 0;
            }
            else
            {
                Assert.True(allowed == 0 || least > allowed, $"Lost, though there is a place with {least} edits of {allowed} allowed.");
                lost++;
            }
        }

        Assert.True(fuzzy > 50 && lost > 50, $"{fuzzy} fuzzy, {lost} lost.");
    }

    [Fact]
    public void a_changed_passage_is_found_where_it_stood_even_beside_a_look_alike()
    {
        var old = ReadingText.Of("Alpha Labs says it rotated all keys on Monday. Beta Labs says it rotated all keys on Friday.");
        var anchor = Anchor(old, "rotated all keys on Friday");
        var other = ReadingText.Of("Alpha Labs says it rotated all keys on Monday. Beta Labs says it rotated most keys on Friday.");

        Assert.Equal("rotated most keys on Friday", other.Slice(anchor.Find(other)!.Value.Span));
    }

    [Theory]
    [InlineData("a", 400_000)]
    [InlineData("ab", 8_000)]
    [InlineData("🙂", 4_000)]
    [InlineData("abcdefgh ", 900)]
    public void a_hostile_megabyte_takes_bounded_time(string piece, int times)
    {
        var text = ReadingText.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var words = string.Concat(Enumerable.Repeat(piece, times));
        var quote = new Quote(words[..^1] + "b", piece, piece);
        var changed = new Quote(words[..(words.Length / 2)] + "xyz" + words[(words.Length / 2)..], piece, piece);

        var watch = Stopwatch.StartNew();
        new TextAnchor(quote, new TextSpan(0, 1)).Find(text);
        new TextAnchor(changed, new TextSpan(0, 1)).Find(text);
        new TextAnchor(new Quote(piece), new TextSpan(5, 6)).Find(text);

        Assert.True(watch.ElapsedMilliseconds < 20_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public void an_empty_passage_is_not_marked_and_an_empty_quote_is_not_found()
    {
        Assert.Throws<ArgumentException>(() => TextAnchor.At(ReadingText.Of("abc"), new TextSpan(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextAnchor.At(ReadingText.Empty, new TextSpan(0, 1)));
        Assert.Null(new TextAnchor(new Quote(""), new TextSpan(0, 0)).Find(ReadingText.Of("abc")));
    }

    private static TextAnchor Anchor(ReadingText text, string passage)
    {
        var words = ReadingText.Of(passage).Text;
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        return TextAnchor.At(text, text.SpanOf(start, start + words.Length));
    }

    private static string[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => _words[random.Next(_words.Length)] + (random.Next(2) == 0 ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""))];

    private static IEnumerable<string> Edited(Random random, string[] words) =>
        words.SelectMany(word => random.Next(6) switch { 0 => Array.Empty<string>(), 1 => [word, "new", "🙂"], 2 => ["other"], _ => [word] });

    private static string Scrambled(Random random, string text, int edits)
    {
        var runes = text.EnumerateRunes().ToList();
        for (var i = 0; i < edits && runes.Count > 0; i++)
        {
            var at = random.Next(runes.Count);
            switch (random.Next(3))
            {
                case 0:
                    runes.RemoveAt(at);
                    break;
                case 1:
                    runes.Insert(at, new Rune('x'));
                    break;
                default:
                    runes[at] = new Rune(0x1F643);
                    break;
            }
        }

        return string.Concat(runes);
    }

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);

    private static int[] Runes(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];

    private static int Edits(int[] one, int[] other) => LastRow(one, other, anywhere: false)[^1];

    private static int LeastEdits(int[] quote, int[] text) => LastRow(quote, text, anywhere: true).Min();

    private static int[] LastRow(int[] quote, int[] text, bool anywhere)
    {
        var above = Enumerable.Range(0, text.Length + 1).Select(column => anywhere ? 0 : column).ToArray();
        for (var row = 1; row <= quote.Length; row++)
        {
            var current = new int[text.Length + 1];
            current[0] = row;
            for (var column = 1; column <= text.Length; column++)
            {
                current[column] = Math.Min(Math.Min(above[column], current[column - 1]) + 1, above[column - 1] + (quote[row - 1] == text[column - 1] ? 0 : 1));
            }

            above = current;
        }

        return above;
    }
}
