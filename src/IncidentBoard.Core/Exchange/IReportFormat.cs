using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>A way to write a report to a file. Equal reports give equal bytes.</summary>
public interface IReportFormat
{
    /// <summary>The name in addresses, such as <c>docx</c>.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>The ending of the file's name, without the dot.</summary>
    string Extension { get; }

    /// <summary>The media type (RFC 9110 §8.3.1).</summary>
    string ContentType { get; }

    /// <summary>Which parts the file holds, of those that were chosen.</summary>
    Rows<ReportPart> Parts(Rows<ReportPart> chosen) => chosen;

    byte[] Write(Report report);
}
