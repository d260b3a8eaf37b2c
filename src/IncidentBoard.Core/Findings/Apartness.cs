using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Findings;

/// <summary>Explains why two pieces of evidence are independent, why they are not, or why nobody can say.</summary>
public static class Apartness
{
    /// <param name="title">The title of a source; "a source" is said of those that it does not know.</param>
    public static IndependenceView Explain(this Independence independence, Evidence one, Evidence other, Func<Id<Source>, string?> title)
    {
        string Title(Id<Source> source) => title(source) ?? "a source";

        var (left, right) = (independence.OriginChain(one), independence.OriginChain(other));
        var meeting = left.Where(right.Contains).ToList();
        var (isIndependent, words) = (left.Count, right.Count, meeting.Count) switch
        {
            (0, 0, _) => ((bool?)null, $"Nobody can say: it is not assessed where {Name(one)} has it from, nor where {Name(other)} has it from."),
            (0, _, _) => (null, $"Nobody can say: it is not assessed where {Name(one)} has it from."),
            (_, 0, _) => (null, $"Nobody can say: it is not assessed where {Name(other)} has it from."),
            (_, _, 0) => (true, "Independent: the ways by which the two came share no source."),
            _ => (false, $"Not independent. {Meets()}"),
        };
        return new IndependenceView(
            isIndependent,
            isIndependent is null ? $"{words} What is not assessed never counts as independent." : words,
            Ordered(one, left).Select(Title).ToRows(),
            Ordered(other, right).Select(Title).ToRows(),
            meeting.Select(Title).ToRows());

        string Name(Evidence piece) => $"“{Title(piece.Source)}”";

        string Meets() =>
            one.Source == other.Source ? $"Both are from “{Title(one.Source)}”."
            : meeting.Contains(other.Source) && one.Source != other.Source ? $"“{Title(one.Source)}” has it from “{Title(other.Source)}”."
            : meeting.Contains(one.Source) ? $"“{Title(other.Source)}” has it from “{Title(one.Source)}”."
            : $"Both rest on {string.Join(" and ", meeting.Select(source => $"“{Title(source)}”"))}.";
    }

    /// <summary>The piece's own source first, then what it names as its origin, then what is further away.</summary>
    private static IEnumerable<Id<Source>> Ordered(Evidence piece, IReadOnlySet<Id<Source>> chain) =>
        chain.OrderBy(source => source == piece.Source ? 0 : source == piece.Origin ? 1 : 2).ThenBy(source => source);
}
