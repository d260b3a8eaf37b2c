using System.Text;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Sources;

/// <summary>
/// The differences of two versions of a text: first by paragraphs (lines), then by words inside the paragraphs that changed. What was removed stands before what was
/// added in its place. The old text is the runs without the added ones, the new text those without the removed ones.
/// </summary>
/// <remarks>
/// All comparing together takes at most some twenty million steps. Where they do not suffice, whole paragraphs are told as removed and added; so are paragraphs that have
/// less than a fifth of their text in common, which would only be confetti.
/// </remarks>
public static class TextDifferences
{
    private const int MostSteps = 20_000_000;
    private const int LeastInCommon = 5;

    public static Rows<TextRun> Between(ReadingText old, ReadingText changed)
    {
        var (oldLines, newLines) = (Lines(old.Text), Lines(changed.Text));
        var comparison = new SequenceComparison(MostSteps);
        var runs = new Runs();
        foreach (var step in comparison.Steps(oldLines, newLines))
        {
            if (step.IsSame)
            {
                runs.Add(RunKind.Same, Joined(oldLines, step.Old));
            }
            else
            {
                AddChanged(runs, comparison, Joined(oldLines, step.Old), Joined(newLines, step.New));
            }
        }

        return runs.Finished();
    }

    public static string Old(IEnumerable<TextRun> runs) => string.Concat(runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text));

    public static string New(IEnumerable<TextRun> runs) => string.Concat(runs.Where(run => run.Kind != RunKind.Removed).Select(run => run.Text));

    private static void AddChanged(Runs runs, SequenceComparison comparison, string old, string changed)
    {
        var (oldWords, newWords) = (Words(old), Words(changed));
        var steps = old.Length == 0 || changed.Length == 0 ? [] : comparison.Steps(oldWords, newWords);
        var same = steps.Where(step => step.IsSame).Sum(step => Joined(oldWords, step.Old).Count(char.IsLetterOrDigit));
        if (same * LeastInCommon < Math.Min(old.Length, changed.Length) || same == 0)
        {
            runs.Add(RunKind.Removed, old);
            runs.Add(RunKind.Added, changed);
            return;
        }

        foreach (var step in steps)
        {
            var words = Joined(oldWords, step.Old);
            runs.Add(step.IsSame ? RunKind.Same : RunKind.Removed, words);
            runs.Add(RunKind.Added, step.IsSame ? "" : Joined(newWords, step.New));
        }
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    // Words, and what stands between two of them as one piece.
    private static List<string> Words(string text)
    {
        var (words, last) = (new List<string>(), 0);
        foreach (var (start, end) in WordBreaks.In(text, 0, text.Length))
        {
            if (start > last)
            {
                words.Add(text[last..start]);
            }

            words.Add(text[start..end]);
            last = end;
        }

        if (last < text.Length)
        {
            words.Add(text[last..]);
        }

        return words;
    }

    private static string Joined(List<string> pieces, Range range)
    {
        var (from, count) = range.GetOffsetAndLength(pieces.Count);
        return count == 1 ? pieces[from] : string.Concat(pieces.GetRange(from, count));
    }

    // Gathers runs: what is the same but only a space or a comma between two changes belongs to the change.
    private sealed class Runs
    {
        private readonly List<TextRun> _finished = [];
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private readonly StringBuilder _same = new();

        public void Add(RunKind kind, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            switch (kind)
            {
                case RunKind.Same:
                    _same.Append(text);
                    return;
                case RunKind.Removed:
                    BeginChange();
                    _removed.Append(text);
                    return;
                case RunKind.Added:
                    BeginChange();
                    _added.Append(text);
                    return;
            }
        }

        public Rows<TextRun> Finished()
        {
            EndChange();
            EndSame();
            return _finished.ToRows();
        }

        private void BeginChange()
        {
            if (_same.Length == 0)
            {
                return;
            }

            var isInside = _removed.Length + _added.Length > 0;
            var same = _same.ToString();
            if (isInside && !same.Contains('\n', StringComparison.Ordinal) && !same.Any(char.IsLetterOrDigit))
            {
                _removed.Append(same);
                _added.Append(same);
                _same.Clear();
                return;
            }

            EndChange();
            EndSame();
        }

        private void EndChange()
        {
            Finish(RunKind.Removed, _removed);
            Finish(RunKind.Added, _added);
        }

        private void EndSame() => Finish(RunKind.Same, _same);

        private void Finish(RunKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                _finished.Add(new TextRun(kind, text.ToString()));
                text.Clear();
            }
        }
    }
}
