using System.Text.RegularExpressions;

namespace IncidentBoard.Core.Views;

/// <summary>Finds who is mentioned in a text: <c>@</c> and a sign-in name that somebody has.</summary>
public static partial class Mentions
{
    /// <summary>The text in stretches; put together they are the text again.</summary>
    /// <param name="accounts">Names by sign-in name.</param>
    public static IEnumerable<Mention> In(string text, IReadOnlyDictionary<string, string> accounts)
    {
        var from = 0;
        foreach (var match in At().Matches(text).Cast<Match>())
        {
            // A full stop may end the sentence and not the name.
            var account = accounts.ContainsKey(match.Value[1..]) ? match.Value[1..] : match.Value[1..].TrimEnd('.', '-');
            if (accounts.TryGetValue(account, out var name))
            {
                if (match.Index > from)
                {
                    yield return new Mention(text[from..match.Index], null);
                }

                from = match.Index + 1 + account.Length;
                yield return new Mention(text[match.Index..from], name);
            }
        }

        if (from < text.Length)
        {
            yield return new Mention(text[from..], null);
        }
    }

    [GeneratedRegex(@"(?<![\w.@-])@[\w.-]+")]
    private static partial Regex At();
}
