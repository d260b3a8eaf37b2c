using System.Globalization;
using System.Text;

namespace IncidentBoard.Core.Parties;

/// <summary>A name taken apart, so that it can be compared with others.</summary>
internal sealed class PartyKey
{
    private static readonly HashSet<string> _forms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "gmbh", "ag", "sa", "sas", "bv", "plc", "pty", "the", "and", "of", "group", "holdings",
    };

    private static readonly HashSet<string> _ends = new(StringComparer.Ordinal) { "com", "org", "net", "io", "ai", "dev", "co" };

    /// <summary>Short names that no rule finds, with what they stand for.</summary>
    private static readonly Dictionary<string, string> _wellKnown = new(StringComparer.Ordinal)
    {
        ["gcp"] = "google cloud platform",
        ["aws"] = "amazon web services",
        ["msft"] = "microsoft",
        ["gh"] = "github",
        ["k8s"] = "kubernetes",
        ["pg"] = "postgresql",
    };

    public PartyKey(string name)
    {
        Name = name;
        var words = Split(name);
        while (words.Count > 1 && _ends.Contains(words[^1]) && name.Contains('.', StringComparison.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        Words = [.. words.Where(word => !_forms.Contains(word)).DefaultIfEmpty(words.Count > 0 ? words[0] : "")];
        Whole = string.Concat(Words);
    }

    /// <summary>As it was written.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>All of it without blanks.</summary>
    public string Whole { get; }

    /// <summary>The first letters of its words, of three words or more.</summary>
    public string? Initials => Words.Count >= 3 ? string.Concat(Words.Select(word => word[0])) : null;

    /// <summary>What it is short for, where everybody knows.</summary>
    public string? StandsFor => _wellKnown.GetValueOrDefault(Whole);

    /// <summary>What must be equal in names that are one letter apart: a number or a single letter tells one from the next.</summary>
    public string Numbers => string.Join(' ', Words.Where(word => word.Length == 1 || word.Any(char.IsDigit)));

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && rune.Value != '\'' && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }
}
