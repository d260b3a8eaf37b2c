using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>What a party says itself: for the first time, again, of less, or taken back.</summary>
public sealed record AddAssertion(IReadOnlyList<FieldValue> Values) : Add<Assertion>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Assertion assertion, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(assertion.Incident, cancellationToken);
        return assertion.Earlier is { } earlier && await desk.FindAsync(earlier, cancellationToken) is { } was && was.Party != assertion.Party
            ? [new Problem("earlier", "A party repeats, narrows or withdraws its own word, and that was said by another one. Choose what this party said.")]
            : [];
    }
}
