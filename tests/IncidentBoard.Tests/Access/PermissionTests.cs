using System.Net;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Access;

/// <summary>Who may do what: the table, tried at the door for every actor and every act.</summary>
public sealed class PermissionTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Nobody = "anonymous";

    /// <summary>V, A, C and K stand for viewer, analyst, commander and administrator; the operator may do everything, somebody anonymous nothing.</summary>
    private static readonly Dictionary<Act, string> _table = new()
    {
        [Act.Read] = "VACK",
        [Act.Report] = "VACK",
        [Act.Comment] = "VACK",
        [Act.Command] = "C",
        [Act.Analyse] = "AC",
        [Act.Relate] = "AC",
        [Act.Confirm] = "C",
        [Act.Publish] = "C",
        [Act.Raise] = "AC",
        [Act.Lower] = "C",
        [Act.Import] = "AC",
        [Act.Export] = "VACK",
        [Act.Administer] = "K",
        [Act.OwnAccount] = "VACK",
        [Act.UndoOwn] = "AC",
        [Act.UndoAny] = "C",
        [Act.Audit] = "K",
    };

    [Fact]
    public void the_table_names_every_act() => Assert.Equal(Enum.GetValues<Act>(), _table.Keys.Order());

    [Fact]
    public async Task changing_and_asking_are_allowed_exactly_as_in_the_table()
    {
        await using var board = await TestBoard.OpenAsync();
        var actors = new Dictionary<string, Reader>
        {
            ["V"] = board.Viewer,
            ["A"] = board.Analyst,
            ["C"] = board.Commander,
            ["K"] = board.Administrator,
            [Nobody] = Reader.Anonymous,
            ["operator"] = Reader.Operator,
        };

        foreach (var (act, allowed) in _table)
        {
            foreach (var (name, reader) in actors)
            {
                var may = name == "operator" || allowed.Contains(name, StringComparison.Ordinal);
                var outcome = await board.Board.RecordAsync(reader, new Try(act));
                var answer = await Record.ExceptionAsync(() => board.Board.ReadAsync(reader, new Ask(act)));

                Assert.True(outcome is Outcome.Recorded == may, $"{name} {(may ? "may" : "may not")} {act}: {outcome}");
                Assert.True(answer is null == may, $"{name} {(may ? "may" : "may not")} ask with {act}: {answer?.Message}");
                Assert.True(may || outcome.ToString() == Permissions.Refusal(act), $"{name}, {act}: {outcome}");
            }
        }
    }

    [Fact]
    public async Task somebody_whose_access_ended_may_do_nothing_that_the_table_allows()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.MakeAsync(board.Administrator, new EditPerson(board.Commander.Person, [new("disabled", "true")]));

        foreach (var act in _table.Keys)
        {
            Assert.IsType<Outcome.Refused>(await board.Board.RecordAsync(board.Commander, new Try(act)));
            await Assert.ThrowsAsync<ForbiddenException>(() => board.Board.ReadAsync(board.Commander, new Ask(act)));
        }
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/settings")]
    [InlineData("/admin/journal")]
    [InlineData("/first-steps")]
    public async Task the_administrators_pages_tell_others_that_they_are_not_open_to_them(string path)
    {
        var app = server.App;
        foreach (var (account, isOpen) in new[] { ("ada", false), ("ben", false), ("eve", false), ("kim", true) })
        {
            using var visitor = await app.SignedInAsync(account);
            using var answer = await visitor.GetAsync(path);

            Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
            if (!isOpen)
            {
                using var told = await visitor.GetAsync(answer.Headers.Location!.ToString());
                Assert.Equal(HttpStatusCode.Forbidden, told.StatusCode);
                Assert.Contains("Only an administrator", await told.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    private sealed record Try(Act Needed) : Change
    {
        public override Act Act => Needed;

        public override Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken) => Task.FromResult(Outcome.Fine);
    }

    private sealed record Ask(Act Needed) : Query<string>
    {
        public override Act Act => Needed;

        public override Task<string> RunAsync(VisibleTo visible, CancellationToken cancellationToken) => Task.FromResult("answered");
    }
}
