using System.Diagnostics;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Tests.Reading;

public sealed class DateWordsTests
{
    // A Sunday.
    private const string Published = "2026-04-05";

    [Theory]
    [InlineData("earlier this week", "2026-W14")]
    [InlineData("this week", "2026-W14")]
    [InlineData("last week", "2026-W13")]
    [InlineData("next week", "2026-W15")]
    [InlineData("early last week", "2026-03-23/2026-03-25")]
    [InlineData("today", "2026-04-05")]
    [InlineData("yesterday", "2026-04-04")]
    [InlineData("the day before yesterday", "2026-04-03")]
    [InlineData("tomorrow", "2026-04-06")]
    [InlineData("last night", "2026-04-04/2026-04-05")]
    [InlineData("this morning", "2026-04-05")]
    [InlineData("over the weekend", "2026-04-04/2026-04-05")]
    [InlineData("last weekend", "2026-03-28/2026-03-29")]
    [InlineData("on Tuesday", "2026-03-31")]
    [InlineData("Friday", "2026-04-03")]
    [InlineData("on Sunday", "2026-04-05")]
    [InlineData("last Sunday", "2026-03-29")]
    [InlineData("next Tuesday", "2026-04-07")]
    [InlineData("Tuesday evening", "2026-03-31")]
    [InlineData("on Tuesday of last week", "2026-03-24")]
    [InlineData("Monday to Wednesday", "2026-03-30/2026-04-01")]
    [InlineData("between Friday and Sunday", "2026-04-03/2026-04-05")]
    [InlineData("last month", "2026-03")]
    [InlineData("this month", "2026-04")]
    [InlineData("late last month", "2026-03-20/2026-03-31")]
    [InlineData("last year", "2025")]
    [InlineData("late last year", "2025-09/2025-12")]
    [InlineData("earlier this year", "2026")]
    [InlineData("last quarter", "2026-01/2026-03")]
    [InlineData("in March", "2026-03")]
    [InlineData("last March", "2026-03")]
    [InlineData("in October", "2025-10")]
    [InlineData("in May", "2026-05")]
    [InlineData("in March 2025", "2025-03")]
    [InlineData("March, 2025", "2025-03")]
    [InlineData("early April", "2026-04-01/2026-04-10")]
    [InlineData("mid-March", "2026-03-10/2026-03-20")]
    [InlineData("at the end of March 2025", "2025-03-20/2025-03-31")]
    [InlineData("late February", "2026-02-20/2026-02-28")]
    [InlineData("in the second half of March", "2026-03-15/2026-03-31")]
    [InlineData("late 2025", "2025-09/2025-12")]
    [InlineData("in 2025", "2025")]
    [InlineData("between 2023 and 2025.", "2023/2025")]
    [InlineData("in Q1 2026", "2026-01/2026-03")]
    [InlineData("the third quarter of last year", "2025-07/2025-09")]
    [InlineData("March 31", "2026-03-31")]
    [InlineData("Mar. 31", "2026-03-31")]
    [InlineData("31 March 2026", "2026-03-31")]
    [InlineData("the 31st of March, 2026", "2026-03-31")]
    [InlineData("March 31st, 2024", "2024-03-31")]
    [InlineData("Tuesday, March 31, 2026", "2026-03-31")]
    [InlineData("Tue, 31 Mar 2026", "2026-03-31")]
    [InlineData("December 12", "2025-12-12")]
    [InlineData("April 10", "2026-04-10")]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("(2026-03-31)", "2026-03-31")]
    [InlineData("2026-03", "2026-03")]
    [InlineData("2026-W14", "2026-W14")]
    [InlineData("2026-03-31T18:04Z", "2026-03-31T18:04Z")]
    [InlineData("2026-03-31T18:04:07", "2026-03-31")]
    [InlineData("31.03.2026", "2026-03-31")]
    [InlineData("3/31/2026", "2026-03-31")]
    [InlineData("the week of March 30", "2026-W14")]
    [InlineData("in the first week of April", "2026-04-01/2026-04-07")]
    [InlineData("since January", "2026-01/2026-04-05")]
    [InlineData("since late last year", "2025-09/2026-04-05")]
    [InlineData("since Tuesday", "2026-03-31/2026-04-05")]
    [InlineData("before April 4", "../2026-04-04")]
    [InlineData("prior to April 4", "../2026-04-04")]
    [InlineData("by April 4", "../2026-04-05")]
    [InlineData("no later than April 10", "../2026-04-11")]
    [InlineData("after April 4", "2026-04-04/..")]
    [InlineData("after late March", "2026-03-31/..")]
    [InlineData("between 24 and 27 March", "2026-03-24/2026-03-27")]
    [InlineData("between March 24 and 27", "2026-03-24/2026-03-27")]
    [InlineData("between March 24 and April 2, 2025", "2025-03-24/2025-04-02")]
    [InlineData("from 24 to 27 March", "2026-03-24/2026-03-27")]
    [InlineData("March 24–27", "2026-03-24/2026-03-27")]
    [InlineData("24-27 March 2025", "2025-03-24/2025-03-27")]
    [InlineData("between January and March", "2026-01/2026-03")]
    [InlineData("from November to January", "2025-11/2026-01")]
    [InlineData("three days ago", "2026-04-02")]
    [InlineData("two weeks ago", "2026-W12")]
    [InlineData("a month ago", "2026-03")]
    [InlineData("2 years ago", "2024")]
    [InlineData("about three weeks ago", "2026-W10/2026-W12")]
    [InlineData("a few days ago", "2026-03-27/2026-04-03")]
    [InlineData("a couple of weeks ago", "2026-W11/2026-W12")]
    [InlineData("more than three days ago", "../2026-04-03")]
    [InlineData("less than a week ago", "2026-W13/2026-04-05")]
    [InlineData("12 hours ago", "2026-04-04/2026-04-05")]
    [InlineData("in the past two weeks", "2026-W12/2026-04-05")]
    [InlineData("over the last 3 days", "2026-04-02/2026-04-05")]
    [InlineData("around March 31", "2026-03-30/2026-04-01")]
    public void words_are_read_no_more_exactly_than_they_are(string words, string expected)
    {
        Assert.Equal(expected, DateWords.Of(words, When.Parse(Published))?.ToString());
        Assert.Equal(expected, DateWords.Of($"Mercor said {words}, according to it.", When.Parse(Published))?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("It may march on, said April of the vendor.")]
    [InlineData("may 5 of them second that")]
    [InlineData("4 TB in 30 files, 2000 users of 2026 accounts")]
    [InlineData("CVE-2026-12 and 10.0.3.14")]
    [InlineData("03/04/2026")]
    [InlineData("February 29")]
    [InlineData("31.13.2026 and February 30, 2026")]
    [InlineData("between the lines and after the fact")]
    [InlineData("spring, the next day, two weeks after the breach")]
    [InlineData("99999999999 days ago and 2026-99-99")]
    [InlineData("the Sun and the Sat of it")]
    public void words_that_do_not_say_when_are_left_alone(string words)
    {
        Assert.Null(DateWords.Of(words, When.Parse(Published)));
        Assert.Empty(DateWords.All(words, When.Parse(Published)));
    }

    [Fact]
    public void all_times_of_a_passage_come_in_order_with_their_places()
    {
        const string passage = "🙂 On Tuesday Mercor learned of it; attackers had access since January, and by April 4 all keys were rotated, it said on 2026-04-05.";

        var words = DateWords.All(passage, When.Parse(Published));

        var text = ReadingText.Of(passage);
        Assert.Equal(
            ["Tuesday=2026-03-31", "since January=2026-01/2026-04-05", "by April 4=../2026-04-05", "2026-04-05=2026-04-05"],
            words.Select(word => $"{text.Slice(word.Span)}={word.When}"));
    }

    [Theory]
    [InlineData(null, "on Tuesday", null)]
    [InlineData("unknown", "yesterday", null)]
    [InlineData("../2026-04-04", "March 31", null)]
    [InlineData(null, "March 31, 2026", "2026-03-31")]
    [InlineData(null, "since January 2026", "2025-12/..")]
    [InlineData(null, "before April 4, 2026", "../2026-04-04")]
    [InlineData("2026-04-05T18:04Z", "yesterday", "2026-04-04")]
    [InlineData("2026-W14", "yesterday", "2026-03-29/2026-04-04")]
    [InlineData("2026-W14", "last week", "2026-W13")]
    [InlineData("2026-W14", "on Tuesday", "2026-03-24/2026-03-31")]
    [InlineData("2026-04", "in March", "2026-03")]
    [InlineData("2026-04-03/2026-04-05", "two weeks ago", "2026-W12")]
    [InlineData("2026-04", "before yesterday", "../2026-04-29")]
    [InlineData("2023/2026", "yesterday", null)]
    public void vague_publication_gives_vague_times_or_none(string? published, string words, string? expected) =>
        Assert.Equal(expected, DateWords.Of(words, published is null ? null : When.Parse(published))?.ToString());

    [Fact]
    public void every_time_that_is_read_can_be_written_and_read_and_its_place_lies_in_the_passage()
    {
        string[] pieces = ["between", "and", "from", "to", "March", "31", "April", "2026", ",", "-", "last", "this", "next", "week", "month", "year", "Tuesday", "the", "of", "early", "late", "mid", "ago", "two", "days", "since", "before", "by", "after", "about", "a", "few", "in", "Q1", "first", "quarter", "half", "more", "than", "weekend", "2026-02-29", "🙂", ".", "9999"];
        var random = new Random(20260405);
        var found = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var passage = string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var day = new DateTimeOffset(random.Next(1900, 2999), random.Next(1, 13), random.Next(1, 29), 0, 0, 0, TimeSpan.Zero);
            var published = random.Next(4) switch { 0 => When.At(day, Precision.Week), 1 => null, _ => When.At(day, Precision.Day) };
            var end = 0;
            foreach (var word in DateWords.All(passage, published))
            {
                Assert.Equal(word.When, When.Parse(word.When.ToString()));
                Assert.True(word.Span.Start >= end && !word.Span.IsEmpty && word.Span.End <= ReadingText.Of(passage).Length);
                (end, found) = (word.Span.End, found + 1);
            }
        }

        Assert.True(found > 5_000, $"Only {found} times were read.");
    }

    [Theory]
    [InlineData("between ")]
    [InlineData("March 3 to ")]
    [InlineData("2026-")]
    [InlineData("a")]
    [InlineData("Tuesday, the ")]
    [InlineData("9")]
    public void a_megabyte_is_read_in_bounded_time(string piece)
    {
        var passage = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        var watch = Stopwatch.StartNew();
        DateWords.All(passage, When.Parse(Published));

        Assert.True(watch.ElapsedMilliseconds < 5000, $"It took {watch.ElapsedMilliseconds} ms.");
    }
}
