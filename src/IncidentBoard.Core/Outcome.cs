using System.Collections.Immutable;

namespace IncidentBoard.Core;

/// <summary>What became of a change: recorded, or refused with reasons that a person can act on.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A change that may go in, as far as the change itself can tell.</summary>
    public static Outcome Fine { get; } = new Recorded(default);

    public static Outcome Refuse(string field, string reason) => new Refused([new Problem(field, reason)]);

    public static Outcome Refuse(IEnumerable<Problem> problems) => new Refused([.. problems]);

    /// <summary>The change is in the store and synced to disk.</summary>
    /// <param name="Line">The journal line that it left; the handle to undo it by.</param>
    /// <param name="Made">The first thing that it made, if it made any.</param>
    public sealed record Recorded(Guid Line, Guid? Made = null) : Outcome;

    /// <summary>Nothing was changed. Each problem names the field and says what would put it right.</summary>
    public sealed record Refused(ImmutableArray<Problem> Problems) : Outcome
    {
        public override string ToString() => string.Join(" ", Problems.Select(problem => problem.Reason));
    }
}
