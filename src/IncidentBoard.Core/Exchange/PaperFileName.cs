using System.Globalization;
using System.Text;
using IncidentBoard.Core.Views.Reports;

namespace IncidentBoard.Core.Exchange;

/// <summary>What the file of a report is called: its marking first, so that nobody can miss it in a folder. ASCII letters, digits and a few signs only.</summary>
public static class PaperFileName
{
    private const int LongestTitle = 60;

    /// <summary>Such as <c>TLP-AMBER-STRICT_EXERCISE_Vendor-breached_20260406T0900Z.docx</c>.</summary>
    public static string Of(Report report, IReportFormat format) => string.Join('_', new[]
    {
        Safe(report.Marking.Label()),
        report.Exercise ? Paper.ExerciseWord : null,
        Safe(report.Title) is { Length: > 0 } title ? title : "report",
        report.AsOf.UtcDateTime.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture),
    }.OfType<string>()) + "." + format.Extension;

    private static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in PlainText.Clean(text).Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                safe.Append(letter);
            }
            else if (safe.Length > 0 && safe[^1] != '-')
            {
                safe.Append('-');
            }

            if (safe.Length == LongestTitle)
            {
                break;
            }
        }

        return safe.ToString().Trim('-');
    }
}
