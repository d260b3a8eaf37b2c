using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Graph;

/// <summary>One table of the answer by RFC 4180, UTF-8 with a byte order mark; no cell is a formula, and each row says its marking first.</summary>
internal static class GraphCsv
{
    public static byte[] Write(GraphView view, GraphStamp stamp)
    {
        var table = view.Tables.FirstOrDefault(table => table.Name == stamp.Table) ?? view.Tables.First(table => table.Name == "parties");
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => column.Name).Prepend("Exercise").Prepend("Marking"));
        foreach (var row in table.Lines)
        {
            Line(text, row.Cells.Select(cell => cell.Words).Prepend(row.IsExercise ? "EXERCISE" : "").Prepend(row.Marking.Label()));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => $"\"{InertCell.Write(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
}
