using System.IO.Compression;
using System.Text;
using System.Xml;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// A report as a word processor's document: Office Open XML, ECMA-376 (Transitional), in an Open Packaging container. Headings are headings, footnotes are footnotes,
/// and the marking stands in the header and the footer of every page.
/// </summary>
public sealed class ReportDocx : IReportFormat
{
    // The oldest time that a ZIP entry can bear (APPNOTE 4.4.6); equal reports must give equal bytes, whenever they are written.
    private static readonly DateTimeOffset _epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings _written = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true };

    public string Name => "docx";

    public string Title => "Word document";

    public string Extension => "docx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] Write(Report report)
    {
        var paper = Paper.Of(report);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, write) in DocxParts.Of(paper, report.AsOf))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = _epoch;
                using var stream = entry.Open();
                using var xml = XmlWriter.Create(stream, _written);
                xml.WriteStartDocument(standalone: true);
                write(xml);
            }
        }

        return bytes.ToArray();
    }
}
