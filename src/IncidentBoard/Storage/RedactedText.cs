using IncidentBoard.Core.Sources;

namespace IncidentBoard.Storage;

/// <summary>The text of a source before and after words were taken out of it, and where each place of the one lies in the other.</summary>
internal sealed class RedactedText
{
    // In order, none overlapping another.
    private readonly IReadOnlyList<(TextSpan Old, TextSpan New)> _gone;

    private RedactedText(ReadingText old, ReadingText now, IReadOnlyList<(TextSpan Old, TextSpan New)> gone) => (Old, New, _gone) = (old, now, gone);

    public ReadingText Old { get; }

    public ReadingText New { get; }

    public bool IsChanged => Old.Text != New.Text;

    public static RedactedText Of(string before, string after, string secret)
    {
        var (old, now, words) = (ReadingText.Of(before), ReadingText.Of(after), ReadingText.Of(secret).Text);

        // Where normalising joined the secret with what stands beside it, the places cannot be told one by one.
        return new RedactedText(old, now, old.Text.Replace(words, Redact.Mark, StringComparison.Ordinal) == now.Text ? OneByOne(old, now, words) : AsOne(old, now));
    }

    /// <summary>Whether something was taken out within that span of the old text.</summary>
    public bool Touches(TextSpan old) => _gone.Any(gone => gone.Old.Overlaps(old));

    /// <summary>Where that span of the old text lies in the new one; what was taken out within it is there as the words that stand in its place.</summary>
    public TextSpan Map(TextSpan old)
    {
        var (start, end) = (old.Start, old.End);
        foreach (var gone in _gone)
        {
            var longer = gone.New.End - gone.Old.End;
            start = old.Start >= gone.Old.End ? old.Start + longer : old.Start >= gone.Old.Start ? gone.New.Start : start;
            end = old.End > gone.Old.End ? old.End + longer : old.End > gone.Old.Start ? gone.New.End : end;
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    private static List<(TextSpan Old, TextSpan New)> OneByOne(ReadingText old, ReadingText now, string words)
    {
        var (spans, longer) = (new List<(TextSpan, TextSpan)>(), 0);
        for (var at = old.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = old.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            spans.Add((old.SpanOf(at, at + words.Length), now.SpanOf(at + longer, at + longer + Redact.Mark.Length)));
            longer += Redact.Mark.Length - words.Length;
        }

        return spans;
    }

    private static List<(TextSpan Old, TextSpan New)> AsOne(ReadingText old, ReadingText now)
    {
        var start = old.Text.AsSpan().CommonPrefixLength(now.Text);
        var (oldEnd, newEnd) = (old.Text.Length, now.Text.Length);
        while (Math.Min(oldEnd, newEnd) > start && old.Text[oldEnd - 1] == now.Text[newEnd - 1])
        {
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        }

        return [(old.SpanOf(start, oldEnd), now.SpanOf(start, newEnd))];
    }
}
