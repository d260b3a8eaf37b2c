using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Identity;

namespace IncidentBoard.Access;

/// <summary>Where the framework's account rules find people: behind the door, like everything else. What they write is a change, made by whoever asked for it.</summary>
internal sealed class PersonStore(Board board, Reader by) : IUserPasswordStore<Person>, IUserSecurityStampStore<Person>
{
    /// <summary>The person to be added must be the first one.</summary>
    public bool OnlyAsFirst { get; init; }

    /// <summary>The new password was not asked for by somebody who knew the old one.</summary>
    public bool IsReset { get; init; }

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => WriteAsync(user, "account", userName);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <summary>Sign-in names are kept in their one normal form.</summary>
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) => WriteAsync(user, "passwordHash", passwordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken) => WriteAsync(user, "securityStamp", stamp);

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Id<Person>.TryParse(userId, out var id) ? board.ReadAsync(Reader.Operator, new FindPersonById(id), cancellationToken) : Task.FromResult<Person?>(null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        board.ReadAsync(Reader.Operator, new FindPerson(normalizedUserName), cancellationToken);

    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) =>
        Result(await board.RecordAsync(by, new AddPerson(user.Account, user.Name, user.Role, user.Clearance, user.PasswordHash) { OnlyAsFirst = OnlyAsFirst }, cancellationToken));

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) =>
        Result(await board.RecordAsync(by, new SetPassword(user.Id, user.PasswordHash!, user.SecurityStamp, IsReset), cancellationToken));

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(Result(Outcome.Refuse("", "People are never taken off the board: disable the person.")));

    public void Dispose()
    {
        // It holds nothing of its own.
    }

    private static IdentityResult Result(Outcome outcome) => outcome is Outcome.Refused refused
        ? IdentityResult.Failed([.. refused.Problems.Select(problem => new IdentityError { Code = problem.Field, Description = problem.Reason })])
        : IdentityResult.Success;

    private static Task WriteAsync(Person user, string field, string? value) => Person.Form[field].Write(user, value) is { } problem
        ? throw new ArgumentException(problem.Reason, field)
        : Task.CompletedTask;
}
