namespace IncidentBoard.Core.Sources;

/// <summary>
/// All places of some words in a text, overlapping ones too, in time linear in both (Knuth, Morris and Pratt 1977). The framework's own search is quicker on
/// friendly texts and quadratic on texts of one letter.
/// </summary>
internal static class ExactSearch
{
    public static IEnumerable<int> Occurrences(string text, string words)
    {
        if (words.Length == 0 || words.Length > text.Length)
        {
            yield break;
        }

        var borders = Borders(words);
        var matched = 0;
        for (var index = 0; index < text.Length; index++)
        {
            while (matched > 0 && (matched == words.Length || text[index] != words[matched]))
            {
                matched = borders[matched - 1];
            }

            matched += text[index] == words[matched] ? 1 : 0;
            if (matched == words.Length)
            {
                yield return index - words.Length + 1;
            }
        }
    }

    // For each beginning of the words the length of its longest proper beginning that is its end as well.
    private static int[] Borders(string words)
    {
        var borders = new int[words.Length];
        for (var (index, length) = (1, 0); index < words.Length; index++)
        {
            while (length > 0 && words[index] != words[length])
            {
                length = borders[length - 1];
            }

            length += words[index] == words[length] ? 1 : 0;
            borders[index] = length;
        }

        return borders;
    }
}
