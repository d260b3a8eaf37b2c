using IncidentBoard.Core.Graphs;

namespace IncidentBoard.Core.Views;

/// <summary>The answer of the graph to one question, among what a reader sees: a picture, sentences, tables.</summary>
/// <param name="Incidents">What can be chosen, the worst first.</param>
/// <param name="Chosen">The one that is chosen.</param>
/// <param name="Parties">How many parties the reader can see.</param>
/// <param name="Relations">How many relations the reader can see between them.</param>
/// <param name="Matching">How many parties belong to the answer; more than the nodes where not all are drawn.</param>
/// <param name="Sentences">The answer in words, each figure with its basis.</param>
/// <param name="Left">What is not drawn and why, in words.</param>
/// <param name="Tables">The rows of the picture, and figures over it.</param>
/// <param name="Choices">Parties that can be asked about, by name.</param>
/// <param name="Services">Services that relations name.</param>
public sealed record GraphView(
    Rows<IncidentChoice> Incidents,
    IncidentChoice? Chosen,
    SupplyPicture Picture,
    int Parties,
    int Relations,
    int Matching,
    Rows<string> Sentences,
    Rows<string> Left,
    Rows<GraphTable> Tables,
    Rows<(Id<Parties.Party> Id, string Name)> Choices,
    Rows<string> Services)
{
    /// <summary>The strictest of what is drawn and of what the tables hold.</summary>
    public Marking Marking => Markings.Strictest(Picture.Nodes.Select(node => node.Marking).Concat(Picture.Edges.Select(edge => edge.Marking)).Concat(Tables.SelectMany(table => table.Lines).Select(line => line.Marking)).Append(Marking.Clear));

    public bool IsExercise => Chosen is { Exercise: true } || Picture.Nodes.Any(node => node.IsExercise) || Tables.Any(table => table.Lines.Any(line => line.IsExercise));
}
