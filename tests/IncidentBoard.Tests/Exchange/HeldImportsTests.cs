using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.People;
using IncidentBoard.Exchange;

namespace IncidentBoard.Tests.Exchange;

/// <summary>Files between the steps of an import.</summary>
public sealed class HeldImportsTests
{
    private readonly TestClock _clock = new();
    private readonly Id<Person> _ada = new(Ids.Random.Next());
    private readonly Id<Person> _ben = new(Ids.Random.Next());

    [Fact]
    public void a_file_is_held_for_its_person_alone_under_its_key_and_for_half_an_hour()
    {
        var held = new HeldImports(_clock);
        var key = held.Hold(_ada, File(1));

        Assert.NotNull(held.Find(_ada, key));
        Assert.Null(held.Find(_ben, key));
        Assert.Null(held.Find(_ada, Ids.Random.Next()));
        _clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Null(held.Find(_ada, key));
    }

    [Fact]
    public void the_next_file_takes_the_place_of_the_one_before_it()
    {
        var held = new HeldImports(_clock);
        var (one, other) = (held.Hold(_ada, File(1)), held.Hold(_ada, File(1)));

        Assert.Null(held.Find(_ada, one));
        Assert.NotNull(held.Find(_ada, other));
        held.Finish(_ada, other, Ids.Random.Next(), "3 parties");
        Assert.Null(held.Find(_ada, other));
        Assert.Equal("3 parties", held.Done(_ada, other)?.Words);
    }

    [Fact]
    public void all_files_together_take_no_more_room_than_they_are_given()
    {
        var held = new HeldImports(_clock);
        var first = held.Hold(_ada, File(ImportText.LargestFile));
        _clock.Pass(TimeSpan.FromMinutes(1));
        for (var other = 0; other < HeldImports.MostBytes / ImportText.LargestFile; other++)
        {
            held.Hold(new Id<Person>(Ids.Random.Next()), File(ImportText.LargestFile));
        }

        Assert.Null(held.Find(_ada, first));
    }

    private static ImportedFile File(int bytes) => new(new byte[bytes], "file");
}
