using System.Security.Cryptography;

namespace IncidentBoard.Commands;

/// <summary>A password that was handed to a verb, or that it made up.</summary>
/// <param name="ToSay">What to tell whoever runs the verb.</param>
internal sealed record NewPassword(string Text, string ToSay)
{
    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 4;

    /// <summary>The first line of the input, or a made-up one of about 99 bits.</summary>
    public static NewPassword Take(bool fromInput)
    {
        if (!fromInput)
        {
            var text = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));
            return new NewPassword(text, $"The password, shown this once: {text}");
        }

        return Console.In.ReadLine() is { Length: > 0 } line
            ? new NewPassword(line, "The password is the one from the input.")
            : throw new CommandRefusedException("There is no password on the input. Write it there as one line, or leave out --password-stdin.");
    }
}
