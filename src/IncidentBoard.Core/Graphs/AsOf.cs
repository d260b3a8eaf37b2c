using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Graphs;

/// <summary>Whether a relation held at some time, from its since, its until and its state. What the dates do not tell is unknown, not guessed.</summary>
public static class AsOf
{
    /// <param name="at">The time that is asked about, UTC.</param>
    /// <param name="now">The present, UTC: a relation that has not ended holds now, whenever it began.</param>
    public static Holding Of(Relation relation, DateTimeOffset at, DateTimeOffset now)
    {
        if (relation.Since?.Earliest > at)
        {
            return Holding.NotYet;
        }

        var over = IsOver(relation, at, now);
        if (over == true)
        {
            return Holding.Over;
        }

        var begun = at >= now || relation.Since?.Latest <= at;
        return begun && over == false ? Holding.Held : Holding.Unknown;
    }

    /// <summary>Whether it had ended by then; none when that cannot be told.</summary>
    private static bool? IsOver(Relation relation, DateTimeOffset at, DateTimeOffset now)
    {
        if (relation.Until is { IsKnown: true } until)
        {
            return until.Latest <= at ? true : until.Earliest > at ? false : relation.State == RelationState.Ended && at >= now ? true : null;
        }

        if (relation.State == RelationState.Ended)
        {
            return at >= now ? true : null;
        }

        return relation.Until is null || at >= now ? false : null;
    }
}
