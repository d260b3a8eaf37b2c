using IncidentBoard.Core.Sources;

namespace IncidentBoard.Core.Findings;

/// <summary>What stands behind a finding at a glance: its best evidence, from how many origins, and what speaks against it.</summary>
/// <param name="Best">The best grade among the evidence for it; none without evidence.</param>
/// <param name="Origins">How many independent origins speak for it.</param>
public sealed record Weight(Grade? Best, int Origins, int For, int Against)
{
    public static Weight None { get; } = new(null, 0, 0, 0);

    public static Weight Of(IReadOnlyCollection<Evidence> evidence, IReadOnlyDictionary<Id<Source>, Reliability> letters, Independence independence)
    {
        var supporting = evidence.Where(piece => piece.Direction == Direction.For).ToArray();
        var grades = supporting.Select(piece => new Grade(letters.GetValueOrDefault(piece.Source, Reliability.F), piece.Credibility));
        return new Weight(
            supporting.Length == 0 ? null : grades.Min(),
            independence.Origins(supporting),
            supporting.Length,
            evidence.Count - supporting.Length);
    }

    /// <summary>For instance <c>B2 · 1 origin</c>, <c>C3 · origin not assessed</c>, <c>no evidence</c>.</summary>
    public override string ToString() => (Best, Origins) switch
    {
        (null, _) => "no evidence",
        (_, 0) => $"{Best} · origin not assessed",
        (_, 1) => $"{Best} · 1 origin",
        _ => $"{Best} · {Origins} origins",
    };
}
