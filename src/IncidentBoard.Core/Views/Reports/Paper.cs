namespace IncidentBoard.Core.Views.Reports;

/// <summary>
/// A report as it is read: lines, tables and footnotes, the same in every format. Each format only has to know how to write these few shapes.
/// </summary>
/// <param name="Marking">Stands on top and bottom of every page.</param>
/// <param name="Exercise">The word EXERCISE stands beside it.</param>
/// <param name="IsDrill">All of it belongs to a drill.</param>
/// <param name="Kind">What kind of paper it is, above the title.</param>
/// <param name="AsOf">When it was composed, in UTC and in the reader's zone.</param>
/// <param name="Reach">For whom it is, and that what is marked more strictly is not in it.</param>
public sealed record Paper(string Title, Marking Marking, bool Exercise, bool IsDrill, string Kind, string AsOf, string Reach, Rows<PaperBlock> Blocks, Rows<PaperNote> Notes)
{
    public const string ExerciseWord = "EXERCISE";

    /// <summary>What EXERCISE means here.</summary>
    public string ExerciseWords => IsDrill ? "A drill: nothing here is real." : "What bears this word belongs to a drill; the rest does not.";

    public const string NotesTitle = "Notes: each quote and its source";

    /// <summary>The report in lines and tables.</summary>
    public static Paper Of(Report report) => new ReportPaper(report).Paper;
}
