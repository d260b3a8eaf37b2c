using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Given = Microsoft.Extensions.Options.Options;

namespace IncidentBoard.Access;

/// <summary>The framework's rules for accounts and passwords, with the figures that we ask for.</summary>
internal sealed class PasswordDesk : UserManager<Person>
{
    /// <summary>PBKDF2-HMAC-SHA512 rounds. OWASP (Password Storage Cheat Sheet, 2025) asks for 220,000; the framework's default is 100,000.</summary>
    public const int Rounds = 600_000;

    /// <summary>Characters; NIST SP 800-63B-4 §3.1.1.2 asks for 15 where the password is all there is, ASVS 5.0 6.2.1 for 8 at least.</summary>
    public const int Shortest = 12;

    private static readonly IdentityOptions _options = new()
    {
        Password = new PasswordOptions { RequiredLength = Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false },
        User = new UserOptions { AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@+" },
    };

    public PasswordDesk(PersonStore store, int rounds)
        : base(
            store,
            Given.Create(_options),
            new PasswordHasher<Person>(Given.Create(new PasswordHasherOptions { IterationCount = rounds })),
            [new UserValidator<Person>()],
            [new PasswordValidator<Person>(), new GuessablePasswords()],
            new LowerCaseNames(),
            new IdentityErrorDescriber(),
            null!,
            NullLogger<UserManager<Person>>.Instance)
    {
    }

    /// <summary>Sets a password without asking for the old one. Who may do so is decided at the door.</summary>
    public async Task<IdentityResult> SetPasswordAsync(Person person, string password)
    {
        var hashed = await UpdatePasswordHash(person, password, validatePassword: true);
        return hashed.Succeeded ? await UpdateUserAsync(person) : hashed;
    }
}
