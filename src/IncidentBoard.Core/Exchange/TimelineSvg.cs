using System.Globalization;
using System.Xml.Linq;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// A window of the timeline as a picture for paper and slides (SVG 1.1): black on white, the marking and EXERCISE above and below. It draws all that the window
/// holds, in the same shapes as the screen.
/// </summary>
public static class TimelineSvg
{
    private const double Width = 1280;
    private const double Margin = 12;
    private const double HeadHeight = 28;
    private const double RowHeight = 22;
    private const double DenseHeight = 76;
    private const double OpenArrow = 64;
    private const double Gap = 10;
    private const double TrayStart = 160;
    private const string Ink = "#111111";
    private const string Grey = "#555555";
    private const string Rule = "#cccccc";
    private const string Tone = "#2f6aa3";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    /// <param name="lines">What stands above the picture, after the marking.</param>
    public static string Write(TimelineWindow window, IReadOnlyList<string> lines)
    {
        var parts = new List<object>();
        var y = Margin + 16;
        var head = $"{window.Marking.Label()}{(window.Exercise ? $"   {Views.Reports.Paper.ExerciseWord}" : "")}";
        foreach (var line in lines.Prepend(head))
        {
            parts.Add(Text(line, Margin, y, line == head));
            y += 20;
        }

        var (top, axis) = (y + 10, y);
        var lanes = new List<object>();
        y = top;
        for (var lane = 0; lane < window.Lanes.Count; lane++)
        {
            y = Lane(lanes, window, lane, y);
        }

        parts.AddRange(Ticks(window, axis, top, y));
        parts.AddRange(lanes);
        parts.Add(Text(head, Margin, y + 24, true));
        var height = N(y + 40);
        return new XElement(
            _svg + "svg",
            new XAttribute("viewBox", $"0 0 {N(Width)} {height}"),
            new XAttribute("width", N(Width)),
            new XAttribute("height", height),
            new XAttribute("font-family", "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"),
            new XAttribute("font-size", "13"),
            new XElement(_svg + "title", $"{head}. Timeline"),
            new XElement(_svg + "rect", A("width", Width), new XAttribute("height", height), new XAttribute("fill", "#ffffff")),
            parts).ToString(SaveOptions.DisableFormatting);
    }

    private static double Lane(List<object> parts, TimelineWindow window, int lane, double top)
    {
        var of = window.Lanes[lane];
        parts.Add(Line(0, top, Width, top, Rule));
        var title = TextWidth.Fit($"{(of.Exercise ? $"{Views.Reports.Paper.ExerciseWord}  " : "")}{of.Title}", 13, Width - 40);
        parts.Add(Text(title, Margin, top + 18, true));
        var y = top + HeadHeight;
        if (of.IsDense)
        {
            var most = of.Stretches.Max(stretch => stretch.Count);
            foreach (var stretch in of.Stretches.Where(stretch => stretch.To > window.From && stretch.From < window.To))
            {
                var (left, right, height) = (X(window, stretch.From), X(window, stretch.To), Math.Max(2, 58.0 * stretch.Count / most));
                parts.Add(Rect(left, y + DenseHeight - height, Math.Max(1, right - left - 0.5), height, Tone, 1, stretch.Count.ToString("N0", CultureInfo.InvariantCulture)));
            }

            y += DenseHeight;
        }

        var rows = new List<double>();
        foreach (var mark in window.Marks.Where(mark => mark.Mark != TimeMark.Unknown && mark.Lanes.Contains(lane) && mark.IsWithin(window.From, window.To)))
        {
            Mark(parts, window, mark, rows, y);
        }

        y += rows.Count * RowHeight;
        return Tray(parts, window, lane, y) + 6;
    }

    private static void Mark(List<object> parts, TimelineWindow window, WindowMark mark, List<double> rows, double top)
    {
        var (from, to) = Reach(window, mark);
        var kind = TextWidth.Of(mark.Kind.Words(), 13) + 6;
        var title = TextWidth.Fit(PlainText.Clean(mark.Title), 13, (Width / 2) - kind);
        var words = TextWidth.Of(title, 13) + kind;
        var isBefore = to + 6 + words > Width - Margin && from - 6 - words > Margin;
        var (left, right) = isBefore ? (from - 6 - words, to) : (from, to + 6 + words);
        var row = rows.FindIndex(end => end <= left);
        if (row < 0)
        {
            row = rows.Count;
            rows.Add(0);
        }

        rows[row] = right + Gap;
        var y = top + ((row + 0.5) * RowHeight);
        Shape(parts, mark, from, to, y);
        var x = isBefore ? left : Math.Min(to + 6, Math.Max(Margin, Width - Margin - words));
        parts.Add(Text(title, x, y + 4.5, false));
        parts.Add(Text(mark.Conflict is null ? mark.Kind.Words() : $"{mark.Kind.Words()} ⚠", x + TextWidth.Of(title, 13) + 6, y + 4.5, false, Grey));
    }

    private static double Tray(List<object> parts, TimelineWindow window, int lane, double top)
    {
        var unknown = window.Marks.Where(mark => mark.Mark == TimeMark.Unknown && mark.Lanes.Contains(lane)).ToList();
        var count = Math.Max(unknown.Count, window.Lanes[lane].Timeless);
        if (count == 0)
        {
            return top;
        }

        var (x, y) = (TrayStart, top + (RowHeight / 2));
        parts.Add(Text($"Time not known: {count.ToString("N0", CultureInfo.InvariantCulture)}", Margin, y + 4.5, false, Grey));
        foreach (var mark in unknown)
        {
            var title = TextWidth.Fit(PlainText.Clean(mark.Title), 13, Width - TrayStart - 60);
            var words = TextWidth.Of(title, 13);
            if (x > TrayStart && x + words + 20 > Width - Margin)
            {
                (x, y) = (TrayStart, y + RowHeight);
            }

            parts.Add(new XElement(_svg + "circle", A("cx", x + 7), A("cy", y), A("r", 6), new XAttribute("fill", "none"), new XAttribute("stroke", Grey), new XAttribute("stroke-width", "1.5"), new XAttribute("stroke-dasharray", "2 2")));
            parts.Add(Text(title, x + 20, y + 4.5, false));
            x += words + 20 + Gap;
        }

        return y + (RowHeight / 2);
    }

    private static (double From, double To) Reach(TimelineWindow window, WindowMark mark)
    {
        var (from, to) = (X(window, mark.From), X(window, mark.To));
        return mark.Mark switch
        {
            TimeMark.Before => (to - OpenArrow, to),
            TimeMark.After => (from, from + OpenArrow),
            TimeMark.Instant or TimeMark.Within or TimeMark.Between or TimeMark.Unknown => to - from >= 12 ? (Math.Max(from, 0), Math.Min(to, Width)) : (((from + to) / 2) - 6, ((from + to) / 2) + 6),
        };
    }

    private static void Shape(List<object> parts, WindowMark mark, double from, double to, double y)
    {
        switch (mark.Mark)
        {
            case TimeMark.Instant when to - from <= 24:
                parts.Add(new XElement(_svg + "circle", A("cx", (from + to) / 2), A("cy", y), A("r", 5.5), new XAttribute("fill", Ink)));
                break;
            case TimeMark.Instant or TimeMark.Within:
                // Soft ends without a gradient, which many programs that open SVG do not draw: the middle is darker than the whole.
                parts.Add(Rect(from, y - 6, to - from, 12, Tone, 0.25));
                parts.Add(Rect(from + ((to - from) * 0.2), y - 6, (to - from) * 0.6, 12, Tone, 0.45));
                break;
            case TimeMark.Between:
                parts.Add(Rect(from, y - 5, to - from, 10, Tone, 0.35));
                parts.Add(Line(from, y - 8, from, y + 8, Tone, 2));
                parts.Add(Line(to, y - 8, to, y + 8, Tone, 2));
                break;
            case TimeMark.Before:
                parts.AddRange([Line(to, y, from + 2, y, Tone, 2, "6 4"), Path($"M{N(from + 8)} {N(y - 5)}l-6 5 6 5"), Line(to, y - 8, to, y + 8, Tone, 2)]);
                break;
            case TimeMark.After:
                parts.AddRange([Line(from, y, to - 2, y, Tone, 2, "6 4"), Path($"M{N(to - 8)} {N(y - 5)}l6 5-6 5"), Line(from, y - 8, from, y + 8, Tone, 2)]);
                break;
            case TimeMark.Unknown:
                break;
        }
    }

    private static IEnumerable<object> Ticks(TimelineWindow window, double axis, double top, double bottom)
    {
        foreach (var (place, words) in WallTicks.Between(window.From, window.To, (int)(Width / 110)))
        {
            var x = X(window, place);
            yield return Line(x, top, x, bottom, Rule);
            if (x + 90 < Width)
            {
                yield return Text(words, x + 3, axis + 4, false, Grey);
            }
        }
    }

    private static double X(TimelineWindow window, long place) => (place - window.From) * Width / (window.To - window.From);

    private static XElement Text(string words, double x, double y, bool strong, string ink = Ink) =>
        new(_svg + "text", A("x", x), A("y", y), new XAttribute("fill", ink), strong ? new XAttribute("font-weight", "600") : null, PlainText.Clean(words));

    private static XElement Rect(double x, double y, double width, double height, string fill, double opacity, string? title = null) => new(
        _svg + "rect", A("x", x), A("y", y), A("width", Math.Max(0, width)), A("height", height), new XAttribute("fill", fill), A("fill-opacity", opacity), title is null ? null : new XElement(_svg + "title", title));

    private static XElement Line(double x1, double y1, double x2, double y2, string ink, double width = 1, string? dashes = null) =>
        new(_svg + "line", A("x1", x1), A("y1", y1), A("x2", x2), A("y2", y2), new XAttribute("stroke", ink), A("stroke-width", width), dashes is null ? null : new XAttribute("stroke-dasharray", dashes));

    private static XElement Path(string path) => new(_svg + "path", new XAttribute("d", path), new XAttribute("fill", "none"), new XAttribute("stroke", Tone), new XAttribute("stroke-width", "2"));

    private static XAttribute A(string name, double value) => new(name, N(value));

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
