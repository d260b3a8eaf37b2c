using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Access;

public sealed class AccountTests
{
    private const string Good = "four tulips under glass";
    private const int FewRounds = 1000;

    [Theory]
    [InlineData("short words")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("qwertyuiop12")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("zora.lindqvist")]
    [InlineData("Lindqvist2026!")]
    [InlineData("Summer2026!!!")]
    [InlineData("letmeinletmein")]
    public async Task a_password_that_is_guessed_first_is_refused(string password)
    {
        await using var board = await TestBoard.OpenAsync();

        var outcome = await new Accounts(board.Board, FewRounds).AddAsync(board.Administrator, Zora, password);

        Assert.IsType<Outcome.Refused>(outcome);
        Assert.Null(await new Accounts(board.Board).FindAsync("zora.lindqvist"));
    }

    [Theory]
    [InlineData("four tulips under glass")]
    [InlineData("springboard-tulips")]
    [InlineData("kR8#vq!2Lm0z")]
    [InlineData("пароль из слов")]
    public async Task any_other_password_of_twelve_characters_is_taken_however_it_is_composed(string password)
    {
        await using var board = await TestBoard.OpenAsync();
        var accounts = new Accounts(board.Board, FewRounds);

        var outcome = await accounts.AddAsync(board.Administrator, Zora, password);

        Assert.IsType<Outcome.Recorded>(outcome);
        Assert.Equal("Zora Lindqvist", (await accounts.WhoAsync(" Zora.Lindqvist ", password))?.Name);
        Assert.Null(await accounts.WhoAsync("zora.lindqvist", password + "x"));
        Assert.Null(await accounts.WhoAsync("zora", password));
    }

    [Fact]
    public async Task a_password_is_hashed_with_at_least_600_000_rounds_and_the_hash_is_in_no_journal_value()
    {
        await using var board = await TestBoard.OpenAsync();
        var accounts = new Accounts(board.Board);

        await accounts.AddAsync(board.Administrator, Zora, Good);

        var hash = Convert.FromBase64String((await accounts.FindAsync("zora.lindqvist"))!.PasswordHash!);
        Assert.Equal((1, 2u), (hash[0], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 600_000);
        var values = await board.Board.ReadAsync(db => Task.FromResult(db.Values.Where(value => value.Field == "passwordHash").Select(value => value.New).ToList()));
        Assert.Equal(["(changed)"], values);
    }

    [Fact]
    public async Task only_an_administrator_adds_people()
    {
        await using var board = await TestBoard.OpenAsync();

        var outcome = await new Accounts(board.Board, FewRounds).AddAsync(board.Commander, Zora, Good);

        Assert.Contains("Only an administrator", Assert.IsType<Outcome.Refused>(outcome).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_sign_in_name_is_taken_once()
    {
        await using var board = await TestBoard.OpenAsync();
        var accounts = new Accounts(board.Board, FewRounds);
        await accounts.AddAsync(board.Administrator, Zora, Good);

        var outcome = await accounts.AddAsync(board.Administrator, Zora with { Account = "Zora.Lindqvist" }, Good);

        Assert.Contains("taken", Assert.IsType<Outcome.Refused>(outcome).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task changing_ones_password_takes_the_old_one_and_ends_every_sign_in()
    {
        await using var board = await TestBoard.OpenAsync();
        var accounts = new Accounts(board.Board, FewRounds);
        await accounts.AddAsync(board.Administrator, Zora, Good);
        var zora = (await accounts.WhoAsync("zora.lindqvist", Good))!;

        var wrong = await accounts.ChangeAsync(zora, "not the old one", "seven herons in a row");
        var right = await accounts.ChangeAsync(zora, Good, "seven herons in a row");

        Assert.Equal("old", Assert.Single(Assert.IsType<Outcome.Refused>(wrong).Problems).Field);
        Assert.IsType<Outcome.Recorded>(right);
        Assert.Null(board.Board.Readers.Current(zora));
        Assert.Null(await accounts.WhoAsync("zora.lindqvist", Good));
        Assert.NotNull(await accounts.WhoAsync("zora.lindqvist", "seven herons in a row"));
    }

    [Fact]
    public async Task a_reset_is_for_administrators_and_takes_the_person_off_what_he_was_named_on()
    {
        await using var board = await TestBoard.OpenAsync();
        var party = await board.PartyAsync("Mercor");
        await board.Board.WriteAsync(async turn => await turn.Db.AddAsync(new Naming(board.Ids.Next<Naming>(), party.Value, board.Analyst.Person)));
        await board.ReopenAsync();
        var accounts = new Accounts(board.Board, FewRounds);
        Assert.Equal(party.Value, Assert.Single(board.Board.Readers.Find(board.Analyst.Person)!.Named));

        var refused = await accounts.ResetAsync(board.Commander, board.Analyst.Person, Good);
        var reset = await accounts.ResetAsync(board.Administrator, board.Analyst.Person, Good);

        Assert.Contains("Only an administrator", Assert.IsType<Outcome.Refused>(refused).ToString(), StringComparison.Ordinal);
        Assert.IsType<Outcome.Recorded>(reset);
        Assert.Empty(board.Board.Readers.Find(board.Analyst.Person)!.Named);
        Assert.Null(board.Board.Readers.Current(board.Analyst));
    }

    [Theory]
    [InlineData("role", "Viewer")]
    [InlineData("clearance", "Green")]
    [InlineData("disabled", "true")]
    public async Task another_role_or_clearance_ends_every_sign_in_and_another_name_does_not(string field, string value)
    {
        await using var board = await TestBoard.OpenAsync();

        await board.MakeAsync(board.Administrator, new EditPerson(board.Analyst.Person, [new("name", "Benjamin")]));
        Assert.NotNull(board.Board.Readers.Current(board.Analyst));
        await board.MakeAsync(board.Administrator, new EditPerson(board.Analyst.Person, [new(field, value)]));

        Assert.Null(board.Board.Readers.Current(board.Analyst));
    }

    [Theory]
    [InlineData("role", "Viewer")]
    [InlineData("disabled", "true")]
    public async Task the_last_administrator_stays_one(string field, string value)
    {
        await using var board = await TestBoard.OpenAsync();

        var refusal = await board.RefusedAsync(board.Administrator, new EditPerson(board.Administrator.Person, [new(field, value)]));

        Assert.Contains("last administrator", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_two_who_set_up_a_board_at_once_one_is_too_late()
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-test-").FullName;
        await using (var board = Board.Open(folder, new TestClock()))
        {
            var accounts = new Accounts(board, FewRounds);
            var first = Zora with { Role = Role.Administrator, OnlyAsFirst = true };

            var outcomes = await Task.WhenAll(accounts.AddAsync(Reader.Operator, first, Good), accounts.AddAsync(Reader.Operator, first with { Account = "yan" }, Good));

            Assert.Single(outcomes.OfType<Outcome.Recorded>());
            Assert.Contains("set up already", Assert.Single(outcomes.OfType<Outcome.Refused>()).ToString(), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static AddPerson Zora => new("zora.lindqvist", "Zora Lindqvist", Role.Analyst, Marking.Amber, null);
}
