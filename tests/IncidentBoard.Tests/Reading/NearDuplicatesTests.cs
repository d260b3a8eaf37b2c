using System.Diagnostics;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Reading;

public sealed class NearDuplicatesTests
{
    private const string Statement =
        "We recently learned of a security incident that affected one of our vendors. We contained it within hours, engaged outside experts, and have told the customers that may be concerned. No credentials of ours were taken.";

    [Theory]
    [InlineData(Statement, Statement, LikenessKind.Exact)]
    [InlineData(Statement, "  We recently learned\n\nof a security incident that affected one of our vendors. We contained it within hours, engaged outside experts, and have told the customers that may be concerned. No credentials of ours were taken.\n", LikenessKind.Exact)]
    [InlineData(Statement, "WE RECENTLY LEARNED of a security incident, that affected one of our vendors: we contained it within hours, engaged outside experts, and have told the customers that may be concerned. No credentials of ours were taken!", LikenessKind.Near)]
    [InlineData(Statement, "In a statement on Tuesday the company wrote: \"" + Statement + "\" It did not answer further questions, and neither did the vendor whose systems were affected first, according to two people who know of it.", LikenessKind.Near)]
    [InlineData(Statement, "We lately learned of a security incident that affected one of our vendors. We contained it within hours, engaged outside experts, and have told the clients that may be concerned. No keys of ours were taken.", LikenessKind.Near)]
    [InlineData(Statement, "Our vendor has been attacked. We stopped it on the same day with help from others and everybody who might be touched by it knows. Passwords are safe.", LikenessKind.Different)]
    [InlineData("No comment.", "No comment.", LikenessKind.Exact)]
    [InlineData("No comment.", "No comment at all.", LikenessKind.Different)]
    [InlineData("No comment.", "He had no comment. " + Statement, LikenessKind.Different)]
    [InlineData("", "", LikenessKind.Different)]
    [InlineData("", Statement, LikenessKind.Different)]
    [InlineData("?!", "?!", LikenessKind.Different)]
    public void texts_are_told_apart(string one, string other, LikenessKind expected)
    {
        var (first, second) = (Fingerprint.Of(ReadingText.Of(one)), Fingerprint.Of(ReadingText.Of(other)));

        Assert.Equal(expected, NearDuplicates.Compare(first, second).Kind);
        Assert.Equal(NearDuplicates.Compare(first, second), NearDuplicates.Compare(second, first));
    }

    [Fact]
    public void the_estimate_of_long_texts_is_near_the_true_share()
    {
        var random = new Random(20260405);
        for (var round = 0; round < 20; round++)
        {
            var words = Enumerable.Range(0, 20_000).Select(_ => $"w{random.Next(5000)}").ToArray();
            var kept = random.Next(10_000, 20_000);
            var other = words[..kept].Concat(Enumerable.Range(0, 20_000 - kept).Select(_ => $"v{random.Next(5000)}"));

            var likeness = NearDuplicates.Compare(Of(words), Of(other));

            Assert.InRange(likeness.Percent, (kept / 200) - 8, (kept / 200) + 8);
        }
    }

    [Fact]
    public void five_hundred_sources_are_compared_at_once()
    {
        var random = new Random(5);
        string[] Words() => [.. Enumerable.Range(0, 1500).Select(_ => $"w{random.Next(3000)}")];
        var texts = Enumerable.Range(0, 498).Select(_ => Words()).ToList();
        texts.Add([.. texts[7]]);
        texts.Add([.. texts[9].Take(700), .. Words().Take(300)]);
        var fingerprints = texts.Select(words => Of(words)).ToList();

        var watch = Stopwatch.StartNew();
        var pairs = NearDuplicates.Among(fingerprints);

        Assert.True(watch.ElapsedMilliseconds < 10_000, $"It took {watch.ElapsedMilliseconds} ms.");
        Assert.Equal([(7, 498, LikenessKind.Exact), (9, 499, LikenessKind.Near)], pairs.Select(pair => (pair.First, pair.Second, pair.Likeness.Kind)));
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("a")]
    [InlineData("🙂")]
    [InlineData("漏")]
    [InlineData("( ")]
    public void a_megabyte_of_one_thing_has_a_fingerprint(string piece)
    {
        var text = ReadingText.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        var watch = Stopwatch.StartNew();
        var fingerprint = Fingerprint.Of(text);

        Assert.True(fingerprint.Runs <= 1);
        Assert.True(watch.ElapsedMilliseconds < 5000, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    private static Fingerprint Of(IEnumerable<string> words) => Fingerprint.Of(ReadingText.Of(string.Join(' ', words)));
}
