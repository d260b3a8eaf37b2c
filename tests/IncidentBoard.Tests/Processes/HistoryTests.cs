using System.Globalization;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Tests.Processes;

/// <summary>The history checker: what people were told of their edits must be what the board holds afterwards, however often its process was killed.</summary>
[Trait("Category", "Slow")]
public sealed class HistoryTests
{
    private const int Editors = 4;
    private const int EditsEach = 2000;
    private const int Kills = 6;

    [Fact]
    public async Task no_acknowledged_edit_is_lost_and_none_is_silently_overwritten_however_often_the_process_is_killed()
    {
        await using var board = await TestBoard.OpenAsync();
        var setting = await SettingAsync(board);
        await board.Board.DisposeAsync();
        var said = new List<string>();
        var random = new Random(20260405);

        for (var run = 0; run <= Kills; run++)
        {
            var left = ((Editors * EditsEach) - Answers(said)) / Editors;
            await using var child = BoardProcess.Child(RandomEditors.Verb, board.Folder, run.ToString(CultureInfo.InvariantCulture), (left + 1).ToString(CultureInfo.InvariantCulture), setting.People, setting.Cards);
            if (run < Kills)
            {
                await child.SaidAsync(lines: 2 * random.Next(left / 3, left));
                await child.KillAsync();
            }
            else
            {
                Assert.Equal(0, await child.EndAsync());
            }

            said.AddRange(child.Output);
        }

        await board.ReopenAsync();
        Assert.Null(await Verification.FirstBreakAsync(board.Board));
        var checkedEdits = HistoryChecker.Check(said, await HistoryAsync(board.Board));
        Assert.True(checkedEdits.Acknowledged + checkedEdits.Conflicts >= Editors * EditsEach, $"{checkedEdits}");
        Assert.True(checkedEdits is { Conflicts: > 100, Unanswered: > 0 }, $"{checkedEdits}");
    }

    private static int Answers(List<string> said) => said.Count(line => line.StartsWith("ok", StringComparison.Ordinal) || line.StartsWith("conflict", StringComparison.Ordinal));

    private static async Task<(string People, string Cards)> SettingAsync(TestBoard board)
    {
        var incident = await board.IncidentAsync(await board.PartyAsync("Mercor"));
        var (cards, people) = (new List<string>(), new List<string> { board.Commander.Person.ToString(), board.Analyst.Person.ToString() });
        foreach (var lab in (string[])["One", "Two", "Three"])
        {
            cards.Add((await board.CardAsync(incident, await board.PartyAsync(lab))).ToString());
        }

        foreach (var account in (string[])["cyd", "dan"])
        {
            people.Add((await board.AddAsync(account, Role.Analyst, Core.Marking.AmberStrict)).Person.ToString());
        }

        return (string.Join(',', people), string.Join(',', cards));
    }

    private static Task<List<JournalValue>> HistoryAsync(Board board) => board.ReadAsync(db =>
        db.Values.AsNoTracking().Where(value => value.Kind == "card" && value.Version > 1).OrderBy(value => value.Sequence).ToListAsync());
}
