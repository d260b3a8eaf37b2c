using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Reading;

/// <summary>Makes something of a marked passage: the mark's words become the quote of the evidence, so that the way back to the text is never lost.</summary>
/// <param name="Mark">The mark.</param>
public abstract record OfMark(Id<Annotation> Mark) : Change
{
    public override Act Act => Act.Analyse;

    public sealed override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Mark, cancellationToken) is not { } mark || await desk.FindAsync(mark.Source, cancellationToken) is not { } source)
        {
            return Outcome.Refuse("", "The mark is not on the board any more, or not open to you. Nothing was made of it.");
        }

        var problems = await MakeAsync(desk, mark, source, cancellationToken);
        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    /// <summary>What is made of it. Returns what is wrong.</summary>
    protected abstract Task<IReadOnlyList<Problem>> MakeAsync(Desk desk, Annotation mark, Source source, CancellationToken cancellationToken);

    /// <summary>Evidence from the mark. How credible it is, and from which origin it comes, is the analyst's to say: until then it cannot be judged.</summary>
    private protected static IReadOnlyList<Problem> Cite(Desk desk, Annotation mark, Source source, Guid subject, Direction direction)
    {
        var quote = mark.Quote.Length <= LongestQuote ? mark.Quote : mark.Quote[..(char.IsHighSurrogate(mark.Quote[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)];
        var piece = desk.Add(new Evidence(desk.Ids.Next<Evidence>(), subject, source.Id, direction, quote, 6, OriginKind.NotAssessed, null));
        return Desk.Fill(piece, ("annotation", mark.Id.ToString()), ("marking", Words.Of(Marked(mark, source))));
    }

    /// <summary>What is made of a mark starts as strict as the mark and its source.</summary>
    private protected static Marking Marked(Annotation mark, Source source) => Markings.Strictest(mark.Marking, source.Marking);

    private const int LongestQuote = 4000;
}
