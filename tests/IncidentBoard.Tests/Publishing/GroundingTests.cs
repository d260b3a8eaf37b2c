using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Publishing;

public sealed class GroundingTests
{
    [Fact]
    public void sentences_of_an_update_that_cites_nothing_rest_on_nothing()
    {
        var cautions = Grounding.Cautions(Update(known: "Training data was taken.", suspected: "Prompts may be out."), [], []);

        Assert.Equal(["Training data was taken.", "Prompts may be out."], cautions.Select(caution => caution.Sentence));
        Assert.All(cautions, caution => Assert.Contains("rests on nothing", caution.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FindingState.Claimed, "claimed (B2 · 1 origin)")]
    [InlineData(FindingState.Open, "an open question")]
    [InlineData(FindingState.Disputed, "the finding is disputed")]
    [InlineData(FindingState.Refuted, "the finding is refuted")]
    public void what_stands_as_known_is_held_against_the_state_of_its_finding(FindingState state, string why)
    {
        var cautions = Grounding.Cautions(Update(known: "Training data was taken at the vendor."), [Finding("The vendor lost training data.", state)], []);

        Assert.Contains(cautions, caution => caution.Sentence == "Training data was taken at the vendor." && caution.Why.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FindingState.Corroborated)]
    [InlineData(FindingState.Confirmed)]
    public void what_is_established_may_stand_as_known(FindingState state) =>
        Assert.Empty(Grounding.Cautions(Update(known: "Training data was taken at the vendor."), [Finding("The vendor lost training data.", state)], []));

    [Fact]
    public void a_sentence_that_no_chosen_finding_carries_is_named()
    {
        var cautions = Grounding.Cautions(
            Update(known: "Meta paused its work.", suspected: "Source code may be out."), [Finding("Meta has paused its work with the vendor.", FindingState.Confirmed)], []);

        Assert.Equal("Source code may be out.", Assert.Single(cautions).Sentence);
    }

    [Fact]
    public void a_disputed_finding_that_is_cited_should_not_be_said_as_it_stands() =>
        Assert.Contains("Do not say this", Assert.Single(Grounding.Cautions(Update(), [Finding("Prompts were taken.", FindingState.Disputed)], [])).Why, StringComparison.Ordinal);

    [Fact]
    public void names_that_are_kept_inside_are_pointed_out_where_they_stand_as_words()
    {
        var update = Update(known: null, meaning: "We asked Quillfeather; metadata is not affected.");

        Assert.Equal("Quillfeather", Assert.Single(Grounding.Cautions(update, [], ["Quillfeather", "Meta", "Brackwater"])).Sentence);
    }

    private static CitedFinding Finding(string statement, FindingState state) =>
        new(Ids.Random.Next<Finding>(), statement, state, Nature.Fact, new Weight(new Grade(Reliability.B, 2), 1, 1, 0), Marking.Amber);

    private static StatusUpdate Update(string? known = null, string? suspected = null, string meaning = "Nothing to do.")
    {
        var update = new StatusUpdate(default, Audience.Public, default, 1, "Ada", default);
        foreach (var (field, text) in new[] { ("known", known), ("suspected", suspected), ("meaning", meaning), ("marking", "Clear") })
        {
            Assert.Null(StatusUpdate.Form[field].Write(update, text));
        }

        return update;
    }
}
