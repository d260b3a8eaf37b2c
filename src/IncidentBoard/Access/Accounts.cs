using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Identity;

namespace IncidentBoard.Access;

/// <summary>People's accounts and passwords. Hashing takes a good part of a second of one core on purpose, so it never runs on the caller's thread.</summary>
public sealed class Accounts
{
    private readonly Board _board;
    private readonly int _rounds;
    private readonly LowerCaseNames _names = new();
    private readonly Lazy<string> _nobodysHash;

    public Accounts(Board board)
        : this(board, PasswordDesk.Rounds)
    {
    }

    internal Accounts(Board board, int rounds)
    {
        (_board, _rounds) = (board, rounds);
        _nobodysHash = new Lazy<string>(() =>
        {
            using var desk = Desk(Reader.Anonymous);
            return desk.PasswordHasher.HashPassword(Nobody(), "the password of nobody");
        });
    }

    /// <summary>A person of that sign-in name.</summary>
    public Task<Person?> FindAsync(string account, CancellationToken cancellationToken = default) =>
        _board.ReadAsync(Reader.Operator, new FindPerson(_names.NormalizeName(account)), cancellationToken);

    /// <summary>
    /// Adds somebody. Refused when the name is taken or the password can be guessed; with no password the person cannot sign in before choosing one.
    /// </summary>
    public async Task<Outcome> AddAsync(Reader by, AddPerson person, string? password)
    {
        var account = _names.NormalizeName(person.Account);
        var draft = new Person(default, "", "", person.Role, Marking.Clear);
        var problems = Storage.Desk.Fill(draft, ("account", account), ("name", person.Name), ("clearance", person.Clearance.ToString()));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        using var desk = Desk(by, onlyAsFirst: person.OnlyAsFirst);
        return InWords(await Task.Run(() => password is null ? desk.CreateAsync(draft) : desk.CreateAsync(draft, password)));
    }

    /// <summary>Whose sign-in name and password these are; none when they are nobody's, and none when the access has ended. It takes as long either way.</summary>
    public async Task<Reader?> WhoAsync(string account, string password)
    {
        if (password.Length > GuessablePasswords.Longest)
        {
            return null;
        }

        var person = await FindAsync(account);
        var reader = person is null ? null : _board.Readers.Find(person.Id);
        using var desk = Desk(reader ?? Reader.Anonymous);
        var isRight = await Task.Run(() => person?.PasswordHash is null ? NobodyAsync(desk, password) : desk.CheckPasswordAsync(person, password));
        return isRight ? _board.Readers.Find(person!.Id) : null;
    }

    /// <summary>Changes one's own password. Refused when the old one is not right or the new one can be guessed.</summary>
    public async Task<Outcome> ChangeAsync(Reader own, string old, string password)
    {
        using var desk = Desk(own);
        return await PersonAsync(own.Person) is { } person
            ? InWords(await Task.Run(() => desk.ChangePasswordAsync(person, old, password)))
            : Outcome.Refuse("", "You are signed out. Sign in again.");
    }

    /// <summary>Sets a password without asking for the old one. Ends all sign-ins of the person, and what he was named on.</summary>
    public async Task<Outcome> ResetAsync(Reader by, Id<Person> id, string password)
    {
        using var desk = Desk(by, isReset: true);
        return await PersonAsync(id) is { } person
            ? InWords(await Task.Run(() => desk.SetPasswordAsync(person, password)))
            : Outcome.Refuse("", "That person is not on the board.");
    }

    internal Reader? Now(Id<Person> id) => _board.Readers.Find(id);

    internal Task<Person?> PersonAsync(Id<Person> id) => _board.ReadAsync(Reader.Operator, new FindPersonById(id));

    private PasswordDesk Desk(Reader by, bool onlyAsFirst = false, bool isReset = false) =>
        new(new PersonStore(_board, by) { OnlyAsFirst = onlyAsFirst, IsReset = isReset }, _rounds);

    /// <summary>Hashes as for somebody, so that the time does not tell who has an account.</summary>
    private Task<bool> NobodyAsync(PasswordDesk desk, string password)
    {
        desk.PasswordHasher.VerifyHashedPassword(Nobody(), _nobodysHash.Value, password);
        return Task.FromResult(false);
    }

    private static Person Nobody() => new(default, "nobody", "Nobody", Role.Viewer, Marking.Clear);

    private static Outcome InWords(IdentityResult result) => result.Succeeded
        ? Outcome.Fine
        : Outcome.Refuse(result.Errors.Select(error => error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordMismatch) => new Problem("old", "The old password is not right."),
            nameof(IdentityErrorDescriber.PasswordTooShort) => new Problem("password", $"A password takes at least {PasswordDesk.Shortest} characters. Several words are easier to keep than signs."),
            nameof(IdentityErrorDescriber.DuplicateUserName) => new Problem("account", "That sign-in name is taken. Choose another one."),
            nameof(IdentityErrorDescriber.InvalidUserName) => new Problem("account", "That cannot be a sign-in name: use lower-case letters, digits and . - _ @ + only."),
            var code => new Problem(code, error.Description),
        }));
}
