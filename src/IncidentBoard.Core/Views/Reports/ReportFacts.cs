using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>All that a report is composed of. Nothing stands in a report that is not among these.</summary>
/// <param name="Incident">What the report is about; none for a selection of findings.</param>
/// <param name="Incidents">That one, those of the findings, of what is weighed and of what was said, and those that may have caused it.</param>
/// <param name="Others">Findings that contradict one of the report, or are weighed in it, and are not part of it themselves.</param>
/// <param name="Evidence">About the findings, the others and the events, and what is weighed.</param>
/// <param name="Links">Which sources rest on which.</param>
/// <param name="AllEvents">How many events there are, of which <paramref name="Events"/> may be the latest.</param>
public sealed record ReportFacts(
    Incident? Incident,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<StatusCard> Cards,
    IReadOnlyList<Finding> Findings,
    int AllFindings,
    IReadOnlyList<Finding> Others,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<SourceFacts> Sources,
    IReadOnlyList<RestsOn> Links,
    IReadOnlyList<Contradiction> Contradictions,
    WeighingFacts Weighings,
    WordFacts Word,
    IReadOnlyList<Ask> Asks,
    IReadOnlyList<TimelineEvent> Events,
    int AllEvents,
    IReadOnlyList<PartyFacts> Parties,
    Id<Party>? Us)
{
    /// <summary>How many more of each kind of thing there are than in <paramref name="narrower"/>, in words; only the kinds of which there are more.</summary>
    public Rows<string> Beyond(ReportFacts narrower) =>
        Counts.Zip(narrower.Counts, (all, some) => (all.One, all.Many, Count: all.Count - some.Count))
            .Where(kind => kind.Count > 0)
            .Select(kind => kind.Count == 1 ? $"1 {kind.One}" : FormattableString.Invariant($"{kind.Count} {kind.Many}"))
            .ToRows();

    private (string One, string Many, int Count)[] Counts =>
    [
        ("incident", "incidents", Incident is null ? 0 : 1),
        ("card", "cards", Cards.Count),
        ("finding", "findings", AllFindings),
        ("piece of evidence", "pieces of evidence", Evidence.Count),
        ("contradiction", "contradictions", Contradictions.Count),
        ("weighing", "weighings", Weighings.All),
        ("answer", "answers", Weighings.Answers.Count),
        ("assertion", "assertions", Word.All),
        ("open ask", "open asks", Asks.Count),
        ("event", "events", AllEvents),
        ("source", "sources", Sources.Count),
    ];
}
