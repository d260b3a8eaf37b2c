using System.Globalization;

namespace IncidentBoard.Core.Findings;

/// <summary>What judgements come to, in words. There are no sums and no scores: how much each judgement counts is for people to say.</summary>
public static class Weighed
{
    /// <summary>What speaks against an answer, counted by kind.</summary>
    public static string Against(IReadOnlyCollection<Consistency> judged)
    {
        var parts = new List<string>();
        Say(Consistency.StronglyInconsistent, "strongly inconsistent");
        Say(Consistency.Inconsistent, "inconsistent");
        var open = judged.Count(consistency => consistency == Consistency.NotAssessed);
        var words = parts.Count > 0 ? string.Join(", ", parts) : judged.Count == open ? "nothing judged yet" : "nothing speaks against it";
        return open > 0 && open < judged.Count ? string.Create(CultureInfo.InvariantCulture, $"{words}; {open} not assessed") : words;

        void Say(Consistency kind, string name)
        {
            if (judged.Count(consistency => consistency == kind) is > 0 and var count)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {name}"));
            }
        }
    }

    /// <summary>Whether one thing tells the answers apart.</summary>
    public static Diagnosticity Of(IReadOnlyCollection<Consistency> acrossAnswers)
    {
        var judged = acrossAnswers.Where(consistency => consistency != Consistency.NotAssessed).ToList();
        return judged.Distinct().Count() > 1 ? Diagnosticity.TellsApart
            : judged.Count == acrossAnswers.Count && judged.Count > 1 ? Diagnosticity.DoesNotTellApart
            : Diagnosticity.NotAssessed;
    }

    /// <summary>Puts the answer against which least speaks first: fewest strongly inconsistent, then fewest inconsistent.</summary>
    public static IOrderedEnumerable<T> LeastAgainstFirst<T>(this IEnumerable<T> answers, Func<T, IReadOnlyCollection<Consistency>> judged) => answers
        .OrderBy(answer => judged(answer).Count(consistency => consistency == Consistency.StronglyInconsistent))
        .ThenBy(answer => judged(answer).Count(consistency => consistency == Consistency.Inconsistent));
}
