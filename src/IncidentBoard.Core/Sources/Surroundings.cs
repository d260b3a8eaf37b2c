namespace IncidentBoard.Core.Sources;

/// <summary>How much of a quote's surroundings stands around a place, in UTF-16 units.</summary>
internal static class Surroundings
{
    // Whoever hands in a quote may send a prefix of megabytes; nobody needs more to tell places apart.
    private const int Longest = 2 * TextAnchor.ContextLength;

    // A passage at the beginning or the end of its text is likely to be there again.
    private const int LettersForEdge = 4;

    /// <summary>The length of the end that the prefix and the text before <paramref name="at"/> have in common; the beginning of a text counts as a few letters.</summary>
    public static int Before(string text, int at, string prefix)
    {
        var most = Math.Min(Longest, Math.Min(at, prefix.Length));
        var length = 0;
        while (length < most && text[at - 1 - length] == prefix[prefix.Length - 1 - length])
        {
            length++;
        }

        return length + ForEdge(prefix, length, length == at);
    }

    /// <summary>The length of the beginning that the suffix and the text from <paramref name="at"/> on have in common; the end of a text counts as a few letters.</summary>
    public static int After(string text, int at, string suffix)
    {
        var length = text.AsSpan(at, Math.Min(Longest, text.Length - at)).CommonPrefixLength(suffix);
        return length + ForEdge(suffix, length, at + length == text.Length);
    }

    private static int ForEdge(string side, int agreeing, bool atEdge) =>
        atEdge && agreeing == side.Length && side.Length < TextAnchor.ContextLength ? LettersForEdge : 0;
}
