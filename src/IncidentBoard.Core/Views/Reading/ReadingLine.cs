namespace IncidentBoard.Core.Views.Reading;

/// <summary>One line of a source's text, with its line end, cut where marks begin and end.</summary>
/// <param name="Start">Where it begins, in code points.</param>
public sealed record ReadingLine(int Start, Rows<ReadingSegment> Segments)
{
    /// <summary>Cuts a text into lines, and each line where marks begin and end. The segments put together are the text again.</summary>
    public static IEnumerable<ReadingLine> Of(Sources.ReadingText text, IEnumerable<MarkOnText> marks)
    {
        var waiting = new Queue<MarkOnText>(marks.Where(mark => mark.Start < text.Length).OrderBy(mark => mark.Start));
        var open = new List<MarkOnText>();
        for (var at = 0; at < text.Text.Length;)
        {
            var newLine = text.Text.IndexOf('\n', at);
            var end = newLine < 0 ? text.Text.Length : newLine + 1;
            yield return new ReadingLine(text.FromUtf16(at), Cut(text, text.FromUtf16(at), text.FromUtf16(end), waiting, open).ToRows());
            at = end;
        }
    }

    private static List<ReadingSegment> Cut(Sources.ReadingText text, int start, int end, Queue<MarkOnText> waiting, List<MarkOnText> open)
    {
        var segments = new List<ReadingSegment>();
        for (var at = start; at < end;)
        {
            open.RemoveAll(mark => mark.End <= at);
            while (waiting.TryPeek(out var next) && next.Start <= at)
            {
                open.Add(waiting.Dequeue());
            }

            open.RemoveAll(mark => mark.End <= at);
            var stop = open.Select(mark => mark.End).Append(waiting.TryPeek(out var begins) ? begins.Start : end).Append(end).Min();
            segments.Add(new ReadingSegment(text.Slice(at, stop), open.OrderBy(mark => mark.End - mark.Start).ThenBy(mark => mark.Id).ToRows()));
            at = stop;
        }

        return segments;
    }
}
