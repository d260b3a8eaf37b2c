using IncidentBoard.Core.People;

namespace IncidentBoard.Search;

/// <summary>Something to do, or somewhere to go, that the search box offers after <c>&gt;</c>.</summary>
/// <param name="Act">What somebody must be allowed to do to be offered it.</param>
public sealed record SearchAction(string Words, string Address, Act Act)
{
    /// <summary>Everything there is to do, what is done most in the first hour first.</summary>
    public static IReadOnlyList<SearchAction> All { get; } =
    [
        new("Report an incident", "incidents/report", Act.Report),
        new("Declare an incident", "incidents/declare", Act.Command),
        new("Add a finding", "findings?add=finding", Act.Analyse),
        new("Paste a table of claims", "findings/paste", Act.Analyse),
        new("Weigh a question", "findings/weighings?add=weighing", Act.Analyse),
        new("Note what the vendor said", "findings/word?add=assertion", Act.Analyse),
        new("Ask the vendor something", "findings/word?add=ask", Act.Analyse),
        new("Add a source", "sources?add=source", Act.Analyse),
        new("Take in a document, from a file or pasted", "sources/take-in", Act.Analyse),
        new("Add a party", "parties?add=party", Act.Relate),
        new("Add a relation", "parties/relations?add=relation", Act.Relate),
        new("Import a file: incidents, supply edges, a timeline", "import", Act.Import),
        new("Go to the board", "", Act.Read),
        new("Go to the timeline", "timeline", Act.Read),
        new("Go to the graph", "graph", Act.Read),
        new("Go to findings", "findings", Act.Read),
        new("Go to contradictions", "findings/contradictions", Act.Read),
        new("Go to findings by state", "findings?view=board", Act.Read),
        new("Go to weighings", "findings/weighings", Act.Read),
        new("Go to the vendor's word", "findings/word", Act.Read),
        new("Go to sources", "sources", Act.Read),
        new("Go to parties", "parties", Act.Read),
        new("Go to relations", "parties/relations", Act.Read),
        new("Publish an update", "publish", Act.Publish),
        new("Go to the internal status page", "status/internal", Act.Read),
        new("Administer the board", "admin", Act.Administer),
    ];
}
