using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>What a file of annotations held: those that can be used, and the others with the reasons.</summary>
public sealed record ReadAnnotations(Rows<ExchangedAnnotation> Annotations, Rows<RefusedAnnotation> Refused)
{
    /// <summary>Where each of the annotations stands in the file, in their order.</summary>
    public Rows<string> Places { get; init; } = [];
}
