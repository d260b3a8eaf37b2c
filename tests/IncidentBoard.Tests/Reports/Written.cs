using System.IO.Compression;
using System.Text;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Tests.Reports;

/// <summary>Reads what the formats have written, each in another way than they write.</summary>
internal static class Written
{
    /// <summary>All text of a file, of whatever format.</summary>
    public static string Text(IReportFormat format, Report report) =>
        format is ReportDocx ? string.Concat(Parts(format.Write(report)).Select(part => part.Value)) : Encoding.UTF8.GetString(format.Write(report));

    /// <summary>The parts of a container by name, as text.</summary>
    public static IReadOnlyDictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var text = new StreamReader(entry.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return text.ReadToEnd();
        });
    }

    /// <summary>The lines of a table by RFC 4180, each with its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Csv(string text)
    {
        var (lines, line, cell, isQuoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when isQuoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    line.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    line.Add(cell.ToString());
                    cell.Clear();
                    lines.Add(line);
                    line = [];
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        Assert.False(isQuoted);
        Assert.Empty(line);
        return lines;
    }
}
