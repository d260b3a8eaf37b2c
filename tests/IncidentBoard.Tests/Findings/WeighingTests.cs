using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Findings;

namespace IncidentBoard.Tests.Findings;

public sealed class WeighingTests
{
    private const Consistency None = Consistency.NotAssessed;

    [Fact]
    public async Task two_people_judge_cells_of_one_matrix_and_neither_writes_over_the_other()
    {
        await using var board = await TestBoard.OpenAsync();
        var (weighing, one, other) = await WeighingAsync(board);
        var finding = (await board.FindingAsync("The sign-ins came from one address")).Value;
        await board.MakeAsync(board.Analyst, new AddWeighed(weighing, finding));

        await board.MakeAsync(board.Analyst, new JudgeBearing(one, finding, Consistency.Consistent, None));
        await board.MakeAsync(board.Commander, new JudgeBearing(other, finding, Consistency.StronglyInconsistent, None));
        Assert.Contains("judged this \"consistent\" meanwhile", await board.RefusedAsync(board.Commander, new JudgeBearing(one, finding, Consistency.Inconsistent, None)), StringComparison.Ordinal);
        Assert.Contains("among what is weighed already", await board.RefusedAsync(board.Analyst, new AddWeighed(weighing, finding)), StringComparison.Ordinal);

        var view = await ViewAsync(board, weighing);
        var row = Assert.Single(view.Weighed);
        Assert.Equal([Consistency.Consistent, Consistency.StronglyInconsistent], row.Cells);
        Assert.Equal(Diagnosticity.TellsApart, row.Diagnosticity);
        Assert.Equal(["nothing speaks against it", "1 strongly inconsistent"], view.Answers.Select(answer => answer.Against));

        await board.MakeAsync(board.Analyst, new RemoveWeighed(weighing, finding));
        Assert.Empty((await ViewAsync(board, weighing)).Weighed);
    }

    [Fact]
    public async Task an_answer_that_comes_later_is_not_judged_yet_and_can_be()
    {
        await using var board = await TestBoard.OpenAsync();
        var (weighing, one, _) = await WeighingAsync(board);
        var finding = await board.FindingAsync("Known");
        var piece = await board.MakeAsync(board.Analyst, An.Evidence(finding, await board.SourceAsync("Wired")));
        await board.MakeAsync(board.Analyst, new AddWeighed(weighing, piece));
        var third = new Id<Answer>(await board.MakeAsync(board.Analyst, new AddAnswer([new("weighing", weighing.ToString()), new("statement", "Something else")])));

        Assert.Equal([None, None, None], Assert.Single((await ViewAsync(board, weighing)).Weighed).Cells);
        await board.MakeAsync(board.Analyst, new JudgeBearing(third, piece, Consistency.Inconsistent, None));
        await board.MakeAsync(board.Analyst, new JudgeBearing(one, piece, Consistency.Inconsistent, None));

        var view = await ViewAsync(board, weighing);
        Assert.Equal("B2 · Wired", Assert.Single(view.Weighed).Grade);
        Assert.Equal("1 inconsistent", view.Answers.Single(answer => answer.Id == third).Against);
        var line = Assert.Single(await board.Board.ReadAsync(board.Analyst, new ListWeighings(true)));
        Assert.Equal(("Which way in?", 3, 1), (line.Question, line.Answers, line.Weighed));
    }

    [Fact]
    public async Task only_what_is_known_is_weighed_and_only_against_an_answer()
    {
        await using var board = await TestBoard.OpenAsync();
        var weighing = new Id<Weighing>(await board.MakeAsync(board.Analyst, new AddWeighing([new("question", "Which way in?")])));

        Assert.Contains("answers", await board.RefusedAsync(board.Analyst, new AddWeighed(weighing, (await board.FindingAsync("Known")).Value)), StringComparison.Ordinal);
        Assert.Contains("Choose a finding", await board.RefusedAsync(board.Analyst, new AddWeighed(weighing, (await board.PartyAsync("Mercor")).Value)), StringComparison.Ordinal);
        Assert.Contains("Only analysts", await board.RefusedAsync(board.Viewer, new AddWeighing([new("question", "x")])), StringComparison.Ordinal);
        Assert.Null((await board.Board.ReadAsync(board.Viewer, new ShowWeighing(weighing, false))).Weighing);
    }

    [Fact]
    public async Task likelihood_confidence_and_reason_come_with_the_versions_that_an_edit_in_the_matrix_is_based_on()
    {
        await using var board = await TestBoard.OpenAsync();
        var (weighing, one, _) = await WeighingAsync(board);

        await board.MakeAsync(board.Analyst, new EditAnswer(one, [new("likelihood", "Likely", 1), new("confidence", "Low", 1)]));
        await board.MakeAsync(board.Commander, new EditAnswer(one, [new("likelihood", "VeryLikely", 2)]));

        var judged = (await ViewAsync(board, weighing)).Answers.Single(answer => answer.Id == one).Judged;
        Assert.Equal([("likelihood", "VeryLikely", 3, "Ada"), ("confidence", "Low", 2, "Ben"), ("reason", null, 1, null)], judged.Select(view => (view.Field.Name, view.Value, view.Version, view.By)));
        Assert.Contains("changed", await board.RefusedAsync(board.Analyst, new EditAnswer(one, [new("likelihood", "Unlikely", 2)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nothing judged yet")]
    [InlineData("n", "nothing judged yet")]
    [InlineData("cc", "nothing speaks against it")]
    [InlineData("cn", "nothing speaks against it; 1 not assessed")]
    [InlineData("SSi", "2 strongly inconsistent, 1 inconsistent")]
    [InlineData("iun", "1 inconsistent; 1 not assessed")]
    public void what_speaks_against_an_answer_is_said_in_words(string judged, string words) => Assert.Equal(words, Weighed.Against(Read(judged)));

    [Theory]
    [InlineData("cc", Diagnosticity.DoesNotTellApart)]
    [InlineData("uuu", Diagnosticity.DoesNotTellApart)]
    [InlineData("ci", Diagnosticity.TellsApart)]
    [InlineData("cin", Diagnosticity.TellsApart)]
    [InlineData("ccn", Diagnosticity.NotAssessed)]
    [InlineData("c", Diagnosticity.NotAssessed)]
    public void what_goes_equally_with_all_answers_does_not_tell_them_apart(string across, Diagnosticity expected) => Assert.Equal(expected, Weighed.Of(Read(across)));

    [Fact]
    public void the_answer_against_which_least_speaks_comes_first()
    {
        var answers = new[] { "Sc", "iii", "i", "ccc" };

        Assert.Equal(["ccc", "i", "iii", "Sc"], answers.LeastAgainstFirst(Read));
    }

    [Fact]
    public void each_word_of_likelihood_says_its_range_and_the_ranges_meet()
    {
        var words = Enum.GetValues<Likelihood>().Skip(1).Select(likelihood => likelihood.InWords()).ToList();

        Assert.Equal(["01–05", "05–20", "20–45", "45–55", "55–80", "80–95", "95–99"], words.Select(word => word.Split('(')[1].Split(' ')[0]));
    }

    private static Consistency[] Read(string letters) => [.. letters.Select(letter => letter switch
    {
        'c' => Consistency.Consistent,
        'u' => Consistency.Neutral,
        'i' => Consistency.Inconsistent,
        'S' => Consistency.StronglyInconsistent,
        _ => None,
    })];

    private static async Task<WeighingView> ViewAsync(TestBoard board, Id<Weighing> weighing) => (await board.Board.ReadAsync(board.Analyst, new ShowWeighing(weighing, false))).Weighing!;

    private static async Task<(Id<Weighing> Weighing, Id<Answer> One, Id<Answer> Other)> WeighingAsync(TestBoard board)
    {
        var weighing = new Id<Weighing>(await board.MakeAsync(board.Analyst, new AddWeighing([new("question", "Which way in?")])));
        var answers = new List<Id<Answer>>();
        foreach (var statement in new[] { "By the sign-in", "By a worker" })
        {
            board.Clock.Pass(TimeSpan.FromSeconds(1));
            answers.Add(new(await board.MakeAsync(board.Analyst, new AddAnswer([new("weighing", weighing.ToString()), new("statement", statement)]))));
        }

        board.Clock.Pass(TimeSpan.FromSeconds(1));
        return (weighing, answers[0], answers[1]);
    }
}
