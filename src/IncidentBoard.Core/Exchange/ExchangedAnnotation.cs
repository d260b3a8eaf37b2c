using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>A mark as it leaves the board or comes from another program, not yet believed.</summary>
/// <param name="Source">What was annotated, as an IRI: <c>urn:uuid:</c> of the source, or its address.</param>
public sealed record ExchangedAnnotation(string Source)
{
    /// <summary>None when the other program names its annotations otherwise than by <c>urn:uuid:</c>.</summary>
    public Guid? Id { get; init; }

    /// <summary>How the other program names it, where that is not by <c>urn:uuid:</c>.</summary>
    public string? Iri { get; init; }

    /// <summary>The marked words. With neither words nor position the whole source is meant.</summary>
    public Quote? Quote { get; init; }

    /// <summary>In code points of the <see cref="ReadingText"/>, end exclusive.</summary>
    public TextSpan? Position { get; init; }

    /// <summary>The name of the one who made it.</summary>
    public string? Creator { get; init; }

    public DateTimeOffset? Created { get; init; }

    public AnnotationMotivation Motivation { get; init; }

    public string? Comment { get; init; }

    public Rows<string> Tags { get; init; } = [];

    /// <summary>The source's id, when it is named by one.</summary>
    public Guid? SourceId => Uuid(Source);

    /// <summary>What to find the passage by, with words and position both known; a position that was not given is taken as the beginning.</summary>
    public TextAnchor? Anchor => Quote is null ? null : new TextAnchor(Quote, Position ?? default);

    /// <summary>A thing of the board as an IRI (RFC 9562, section 4: <c>urn:uuid:</c>).</summary>
    public static string Urn(Guid id) => $"urn:uuid:{id:D}";

    internal static Guid? Uuid(string? iri) =>
        iri is { Length: 45 } && iri.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(iri[9..], "D", out var id) && id != Guid.Empty ? id : null;
}
