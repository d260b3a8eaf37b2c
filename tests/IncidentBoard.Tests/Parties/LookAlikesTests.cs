using System.Collections.Immutable;
using System.Diagnostics;
using IncidentBoard.Core;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Tests.Parties;

/// <summary>Which parties are proposed as one, and by what.</summary>
public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("aws", "amazon-web-services", LikenessSign.ShortFor)]
    [InlineData("AWS", "Amazon Web Services, Inc.", LikenessSign.ShortFor)]
    [InlineData("gcp", "google", LikenessSign.ShortFor)]
    [InlineData("GCP", "Google Cloud Platform", LikenessSign.ShortFor)]
    [InlineData("Mercor", "Mercor Inc.", LikenessSign.SameButForForm)]
    [InlineData("mercor.com", "Mercor", LikenessSign.SameButForForm)]
    [InlineData("Société Générale", "SOCIETE GENERALE", LikenessSign.SameButForForm)]
    [InlineData("Snowflake", "Snowfake", LikenessSign.OneLetterApart)]
    [InlineData("Snowflake", "Snowlfake", LikenessSign.OneLetterApart)]
    public void names_that_mean_the_same_are_proposed_by_what_speaks_for_it(string one, string other, LikenessSign sign)
    {
        var pair = Assert.Single(Among(Party(one), Party(other), Party("Something else")));

        Assert.Equal(sign, pair.Signs[0].Sign);
        Assert.NotEmpty(pair.Signs[0].Words);
    }

    [Theory]
    [InlineData("Lab A", "Lab B")]
    [InlineData("Region 1", "Region 2")]
    [InlineData("Orange", "Banana")]
    [InlineData("Google", "Google Ventures")]
    [InlineData("Meta", "Beta")]
    [InlineData("DPL Hosting", "DQL Hosting")]
    [InlineData("Polite Walrus Lab", "Polite Dragon Lab")]
    public void names_that_only_look_alike_are_not(string one, string other) => Assert.Empty(Among(Party(one), Party(other)));

    [Fact]
    public void what_two_share_speaks_for_them_beside_their_names_and_never_by_itself()
    {
        var shared = Guid.Parse("11111111-1111-4111-8111-111111111111");

        Assert.Empty(Among(Party("Orange", near: shared), Party("Banana", near: shared)));
        var pair = Assert.Single(Among(Party("Google", near: shared), Party("Google Ventures", near: shared)));
        Assert.Equal([LikenessSign.BeginsWith, LikenessSign.InCommon], pair.Signs.Select(sign => sign.Sign));
    }

    [Fact]
    public void an_alias_and_a_domain_count_and_what_was_kept_apart_does_not_come_again()
    {
        var (one, other) = (Party("Meta", aliases: "Facebook; FB"), Party("facebook"));
        var (mail, site) = (Party("Kettle Labelling", words: "security@kettle.test"), Party("The kettle people", words: "see https://www.kettle.test/about"));

        var pairs = Among(one, other, mail, site);
        Assert.Equal([LikenessSign.SameName, LikenessSign.SameDomain], pairs.Select(pair => pair.Signs[0].Sign));
        Assert.Empty(LookAlikes.Among([one, other], (_, _) => true));
    }

    [Fact]
    public void thousands_are_looked_through_at_once()
    {
        var parties = Exercise.Make(new ExerciseSize(500, 5000, 0) { Relations = 0 }, 1, Exercise.UsualTime)["parties"].OfType<Party>()
            .Select(party => new KnownParty(party.Id, party.Name, party.Aliases, null, ImmutableDictionary<Guid, string>.Empty)).ToList();
        Assert.True(parties.Count > 6000);
        var watch = Stopwatch.StartNew();
        LookAlikes.Among(parties, (_, _) => false);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static IReadOnlyList<LookAlike> Among(params KnownParty[] parties) => LookAlikes.Among(parties, (_, _) => false);

    private static KnownParty Party(string name, string? aliases = null, string? words = null, Guid? near = null) => new(
        Ids.Random.Next<Party>(), name, aliases, words, near is { } tie ? ImmutableDictionary<Guid, string>.Empty.Add(tie, "Somebody") : ImmutableDictionary<Guid, string>.Empty);
}
