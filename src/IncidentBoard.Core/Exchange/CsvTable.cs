using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>A table as it stands in a file.</summary>
/// <param name="Headings">The first row.</param>
/// <param name="Lines">The other rows that have as many cells as it.</param>
/// <param name="Refused">Those that have not.</param>
public sealed record CsvTable(Rows<string> Headings, Rows<CsvTable.Line> Lines, Rows<RefusedRecord> Refused)
{
    /// <summary>A row of cells.</summary>
    /// <param name="Number">The line of the file that it begins on, from 1.</param>
    public sealed record Line(int Number, Rows<string> Cells)
    {
        public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Number}");
    }
}
