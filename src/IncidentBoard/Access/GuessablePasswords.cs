using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Identity;

namespace IncidentBoard.Access;

/// <summary>
/// Refuses what is guessed first: the person's own names, one thing repeated, runs along the keyboard or the alphabet, and the words that most passwords
/// are made of. How a password must be composed is nobody's business (NIST SP 800-63B-4 §3.1.1.2).
/// </summary>
internal sealed class GuessablePasswords : IPasswordValidator<Person>
{
    /// <summary>In characters: more is not safer, and takes time to hash.</summary>
    public const int Longest = 256;

    private const int FewestOwnCharacters = 6;

    private static readonly string[] _runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "q1w2e3r4t5y6u7i8o9p0"];

    private static readonly string[] _words =
    [
        "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "letmein", "welcome", "admin", "administrator", "iloveyou", "changeme", "default", "secret", "trustno1", "monkey", "dragon", "sunshine",
        "princess", "football", "baseball", "superman", "batman", "master", "shadow", "michael", "jennifer", "computer", "internet", "starwars", "whatever", "summer", "winter", "spring", "autumn", "monday",
        "friday", "qwerty", "asdfgh", "zxcvbn", "incidentboard", "incident", "board", "test", "login", "hello", "please", "mypassword", "correcthorsebatterystaple",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) => Task.FromResult(
        Refusal(user, password ?? "") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = "password", Description = refusal }) : IdentityResult.Success);

    private static string? Refusal(Person user, string password)
    {
        if (password.Length > Longest)
        {
            return $"Passwords take at most {Longest} characters.";
        }

        var own = Names(user).Aggregate(password, Without);
        if (own.Length < FewestOwnCharacters && own.Length < password.Length)
        {
            return "The password is little more than the person's own name. Choose words that nobody connects with you.";
        }

        var left = _runs.Aggregate(_words.Aggregate(password, Without), WithoutRun);
        return left.Distinct().Count() <= 2 || left.Trim("0123456789!?.,-_#*$@ ".ToCharArray()).Length == 0 || (left.Length < FewestOwnCharacters && left.Length < password.Length)
            ? "This is one of the passwords that are guessed first. Choose several words that do not belong together."
            : null;
    }

    private static IEnumerable<string> Names(Person user) =>
        user.Account.Split('@')[0].Split('.', '-', '_', '+').Append(user.Account).Concat(user.Name.Split(' ')).Where(name => name.Length >= 3);

    private static string Without(string text, string part) => text.Replace(part, "", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without any piece of four or more that runs along, forwards or backwards.</summary>
    private static string WithoutRun(string text, string run)
    {
        foreach (var line in new[] { run, string.Concat(run.Reverse()) })
        {
            for (var length = line.Length; length >= 4; length--)
            {
                for (var start = 0; start + length <= line.Length; start++)
                {
                    text = Without(text, line.Substring(start, length));
                }
            }
        }

        return text;
    }
}
