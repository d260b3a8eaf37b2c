using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Views.Reading;

/// <summary>A source that says nearly the same.</summary>
/// <param name="Words">How alike they are, in words, as the beginning of a sentence that ends with the title.</param>
public sealed record AlikeView(Id<Source> Id, string Title, string Words);
