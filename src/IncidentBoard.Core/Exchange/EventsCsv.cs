using System.Text;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// The events of a window as a table: RFC 4180, UTF-8 with a byte order mark, every cell in quotes and none of them a formula. The marking stands in the first column
/// and in the file's name. Its columns can be imported again.
/// </summary>
public static class EventsCsv
{
    private static readonly (string Name, Func<TimelineWindow, WindowMark, string?> Value)[] _columns =
    [
        ("marking", (_, mark) => mark.Marking.Label()),
        ("exercise", (_, mark) => mark.Exercise ? Views.Reports.Paper.ExerciseWord : null),
        ("id", (_, mark) => mark.Id.ToString()),
        ("when", (_, mark) => mark.When.ToString()),
        ("kind", (_, mark) => mark.Kind.ToString()),
        ("title", (_, mark) => mark.Title),
        ("lane", (window, mark) => string.Join("; ", mark.Lanes.Select(lane => window.Lanes[lane].Title))),
        ("parties", (_, mark) => string.Join("; ", mark.Parties)),
        ("attention", (_, mark) => mark.Conflict),
        ("otherwise now", (_, mark) => mark.Since),
    ];

    public static byte[] Write(TimelineWindow window)
    {
        var text = new StringBuilder();
        Line(text, _columns.Select(column => column.Name));
        foreach (var mark in window.Marks.Where(mark => mark.IsWithin(window.From, window.To)))
        {
            Line(text, _columns.Select(column => InertCell.Write(column.Value(window, mark) ?? "")));
        }

        var counted = window.Lanes.SelectMany(lane => lane.Stretches).Where(stretch => stretch.To > window.From && stretch.From < window.To).Sum(stretch => stretch.Count);
        if (counted > 0)
        {
            Line(text, _columns.Select(column => column.Name == "title" ? $"About {counted} more events of this window are counted and not listed: there are too many. Zoom in or filter." : column.Name == "marking" ? window.Marking.Label() : ""));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
