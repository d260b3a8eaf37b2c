namespace IncidentBoard.Core.Views.Reports;

/// <summary>A report of an incident or of a selection of findings, for readers up to a ceiling.</summary>
/// <param name="AsOf">When it was composed, UTC.</param>
/// <param name="Zone">The zone in which times of day are told.</param>
/// <param name="Ceiling">Nothing that is marked more strictly stands in it.</param>
/// <param name="Marking">The strictest marking of what stands in it.</param>
/// <param name="Exercise">Something in it belongs to a drill.</param>
/// <param name="Groups">The findings by state, without the questions.</param>
/// <param name="Questions">The findings that are questions.</param>
/// <param name="AllFindings">How many findings there are, of which those shown may be the latest.</param>
/// <param name="AllWeighings">The same of the weighings.</param>
/// <param name="Words">What those concerned said, by party.</param>
/// <param name="AllSaid">The same of what they said.</param>
/// <param name="AllEvents">The same of the events.</param>
/// <param name="Notes">Every piece of evidence that a statement leads to, by number.</param>
public sealed record Report(
    string Title,
    DateTimeOffset AsOf,
    TimeZoneInfo Zone,
    Marking Ceiling,
    Marking Marking,
    bool Exercise,
    Rows<ReportPart> Parts,
    ReportIncident? Incident,
    Rows<ReportCard> Cards,
    Rows<ReportGroup> Groups,
    Rows<ReportFinding> Questions,
    int ShownFindings,
    int AllFindings,
    Rows<ReportAsk> Asks,
    Rows<ReportContradiction> Contradictions,
    Rows<ReportWeighing> Weighings,
    int AllWeighings,
    Rows<ReportWord> Words,
    int ShownSaid,
    int AllSaid,
    Rows<Unsaid> Unsaid,
    Rows<ReportEvent> Events,
    int AllEvents,
    Rows<ReportSource> Sources,
    Rows<ReportNote> Notes)
{
    /// <summary>How many findings can be chosen by an address: with more of them it would pass the 8 KB that servers take.</summary>
    public const int MostChosen = 200;

    /// <summary>All parts, for who chooses none.</summary>
    public static Rows<ReportPart> AllParts { get; } = Enum.GetValues<ReportPart>().ToRows();

    /// <summary>Every finding that is written out, questions last.</summary>
    public IEnumerable<ReportFinding> Findings => Groups.SelectMany(group => group.Findings).Concat(Questions);

    /// <summary>Composes the report of what is given. What of it no chosen part shows does not count for its marking either.</summary>
    public static Report Of(ReportFacts facts, Rows<ReportPart> parts, Marking ceiling, DateTimeOffset asOf, TimeZoneInfo zone) =>
        new ReportComposer(facts, parts, zone).Compose(ceiling, asOf);
}
