using IncidentBoard.Core.Findings;

namespace IncidentBoard.Core.Publishing;

/// <summary>
/// Holds the sentences of an update against the findings that it rests on. It compares words, not meanings, so it only ever advises.
/// </summary>
public static class Grounding
{
    private const int ShortestWord = 4;

    // Enough to see "investigate" in "investigation", and not so little that "data" would meet "database".
    private const int Stem = 6;

    private const int EnoughWords = 2;

    /// <summary>What should be thought about once more, in the order of the update's own sentences.</summary>
    public static IReadOnlyList<Caution> Cautions(StatusUpdate update, IReadOnlyCollection<CitedFinding> cited, IEnumerable<string> innerNames)
    {
        var known = Lines(update.Known);
        var suspected = Lines(update.Suspected);
        var cautions = new List<Caution>();
        if (cited.Count == 0)
        {
            cautions.AddRange(known.Concat(suspected).Select(line => new Caution(line, "It rests on nothing: no finding is chosen.")));
        }
        else
        {
            cautions.AddRange(known.Select(line => OfKnown(line, cited)).OfType<Caution>());
            cautions.AddRange(suspected.Where(line => Closest(line, cited) is null).Select(line => new Caution(line, "No chosen finding seems to carry it.")));
            cautions.AddRange(cited.Where(finding => finding.IsUnsafe).Select(finding => new Caution(finding.Statement, $"Do not say this as it stands: {Standing(finding.State)}.")));
        }

        var text = string.Join('\n', update.Headline, update.Exposed, update.Affected, update.Meaning, update.Doing, update.Known, update.Suspected, update.UnknownYet, update.Changed);
        cautions.AddRange(innerNames.Where(name => Names(text, name)).Order(StringComparer.Ordinal).Select(name => new Caution(name, $"On the board this name is marked stricter than {update.Marking.Label()}.")));
        return cautions;
    }

    /// <summary>Whether nobody should say a finding of that state as it stands, whatever its evidence.</summary>
    public static bool IsUnsafe(FindingState state) => state is FindingState.Disputed or FindingState.Refuted or FindingState.Withdrawn or FindingState.SetAside;

    /// <summary>Why nobody should say a finding as it stands; null when nothing speaks against it.</summary>
    /// <param name="supporting">The grades of the evidence for it.</param>
    public static string? WhyNotToSay(FindingState state, IReadOnlyCollection<Grade> supporting)
    {
        if (IsUnsafe(state) || state == FindingState.Open)
        {
            return Standing(state);
        }

        if (supporting.Count == 0)
        {
            return "nothing stands behind it";
        }

        return supporting.Any(grade => grade.Supports) ? null : $"nothing better than {supporting.Min()} stands behind it ({supporting.Min().Words})";
    }

    private static string Standing(FindingState state) => $"the finding is {InWords(state)}";

    private static Caution? OfKnown(string line, IReadOnlyCollection<CitedFinding> cited) => Closest(line, cited) switch
    {
        null => new Caution(line, "It stands as known, and no chosen finding seems to carry it."),
        { IsUnsafe: true } finding => new Caution(line, $"It stands as known, and the finding is {InWords(finding.State)}: \"{finding.Statement}\""),
        { State: FindingState.Open } finding => new Caution(line, $"It stands as known, and on the board it is an open question: \"{finding.Statement}\""),
        { State: FindingState.Claimed } finding => new Caution(line, $"It stands as known, and is claimed ({finding.Weight}): say who says so."),
        _ => null,
    };

    private static CitedFinding? Closest(string line, IReadOnlyCollection<CitedFinding> cited)
    {
        var words = Words(line);
        return cited
            .Select(finding => (Finding: finding, Shared: Words(finding.Statement).Count(words.Contains)))
            .Where(pair => pair.Shared >= Math.Min(EnoughWords, words.Count) && pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .ThenByDescending(pair => pair.Finding.IsUnsafe)
            .Select(pair => pair.Finding)
            .FirstOrDefault();
    }

    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord)
            .Select(word => word.Length > Stem ? word[..Stem] : word)];

    /// <summary>Whether a name stands in the text as a word of its own.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string InWords(FindingState state) => state switch
    {
        FindingState.Open => "an open question",
        FindingState.Claimed => "claimed",
        FindingState.Corroborated => "corroborated",
        FindingState.Confirmed => "confirmed",
        FindingState.Disputed => "disputed",
        FindingState.Refuted => "refuted",
        FindingState.Withdrawn => "withdrawn",
        FindingState.SetAside => "set aside",
    };
}
