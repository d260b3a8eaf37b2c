using System.Diagnostics;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Reading;

public sealed class TextDifferencesTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b", "a b", "=a b")]
    [InlineData("", "new", "+new")]
    [InlineData("old", "", "-old")]
    [InlineData("Mercor was breached on Monday.", "Mercor was breached on Tuesday.", "=Mercor was breached on |-Monday|+Tuesday|=.")]
    [InlineData("One.\nTwo.\nThree.\n", "One.\nThree.\n", "=One.\n|-Two.\n|=Three.\n")]
    [InlineData("One.\nThree.\n", "One.\nTwo.\nThree.\n", "=One.\n|+Two.\n|=Three.\n")]
    [InlineData("It lost 4 TB of data 🙂 today.", "It lost 40 GB of data 🙃 today.", "=It lost |-4 TB|+40 GB|= of data |-🙂|+🙃|= today.")]
    [InlineData("قال مرسور نعم اليوم", "قال مرسور لا اليوم", "=قال مرسور |-نعم|+لا|= اليوم")]
    [InlineData("entirely one thing", "some words that differ", "-entirely one thing|+some words that differ")]
    public void differences_are_told_by_paragraphs_and_words(string old, string changed, string expected)
    {
        var runs = TextDifferences.Between(ReadingText.Of(old), ReadingText.Of(changed));

        Assert.Equal(expected, string.Join('|', runs.Select(run => (run.Kind switch { RunKind.Same => "=", RunKind.Removed => "-", RunKind.Added => "+" }) + run.Text)));
    }

    [Fact]
    public void both_texts_come_back_from_their_differences()
    {
        var random = new Random(20260405);
        var (same, changed) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var old = ReadingText.Of(RandomTexts.Of(random, random.Next(80)));
            var other = ReadingText.Of(round % 10 == 0 ? RandomTexts.Noise(random, 100) : Edited(random, old.Text));
            var runs = TextDifferences.Between(old, other);

            Assert.Equal(old.Text, TextDifferences.Old(runs));
            Assert.Equal(other.Text, TextDifferences.New(runs));
            Assert.All(runs, run => Assert.NotEmpty(run.Text));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.True(pair.First.Kind != pair.Second.Kind && (pair.First.Kind, pair.Second.Kind) != (RunKind.Added, RunKind.Removed)));
            same += runs.Count(run => run.Kind == RunKind.Same);
            changed += runs.Count(run => run.Kind != RunKind.Same);
        }

        Assert.True(same > 500 && changed > 500, $"{same} same, {changed} changed.");
    }

    [Fact]
    public void the_shortest_script_is_as_short_as_the_plain_table_says()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var a = Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(4)).ToArray();
            var b = Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(4)).ToArray();

            var matches = new SequenceComparison(1_000_000).ShortestScript(a, b);

            Assert.Equal(LongestCommon(a, b), matches.Count);
            Assert.All(matches, match => Assert.Equal(a[match.A], b[match.B]));
            Assert.All(matches.Zip(matches.Skip(1)), pair => Assert.True(pair.First.A < pair.Second.A && pair.First.B < pair.Second.B));
        }
    }

    [Theory]
    [InlineData("a ", "b ")]
    [InlineData("a\n", "b\n")]
    [InlineData("a b ", "b a ")]
    [InlineData("a", "b")]
    [InlineData("x\ny\nz\n", "z\ny\nx\n")]
    public void two_megabytes_that_differ_everywhere_take_bounded_time(string one, string other)
    {
        var random = new Random(1);
        string Mixed(string first, string second) => string.Concat(Enumerable.Range(0, 1_000_000 / first.Length).Select(_ => random.Next(2) == 0 ? first : second));
        var (old, changed) = (ReadingText.Of(Mixed(one, other)), ReadingText.Of(Mixed(other, one)));

        var watch = Stopwatch.StartNew();
        var runs = TextDifferences.Between(old, changed);

        Assert.Equal(old.Text, TextDifferences.Old(runs));
        Assert.Equal(changed.Text, TextDifferences.New(runs));
        Assert.True(watch.ElapsedMilliseconds < 10_000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    private static string Edited(Random random, string text)
    {
        var words = text.Split(' ').SelectMany(word => random.Next(10) switch { 0 => Array.Empty<string>(), 1 => [word, "new"], 2 => ["other\n"], _ => [word] });
        return string.Join(' ', words);
    }

    private static int LongestCommon(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }
}
