using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>A new finding.</summary>
public sealed record AddFinding(IReadOnlyList<FieldValue> Values) : Add<Finding>(Values)
{
    public override Act Act => Act.Analyse;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Finding finding, CancellationToken cancellationToken)
    {
        await desk.JoinAsync(finding.Incident, cancellationToken);
        return Beginning(finding, Why) is { } problem ? [problem] : [];
    }

    /// <summary>What speaks against a finding that begins in that state, before it has evidence; nothing otherwise.</summary>
    internal static Problem? Beginning(Finding finding, string? why) => finding.State switch
    {
        FindingState.Disputed => new Problem("state", "A finding is disputed while an open contradiction stands against it. Add it as claimed, then add the contradiction."),
        FindingState.Confirmed when string.IsNullOrWhiteSpace(why) => new Problem("state", "Confirmed means that the party concerned says so itself, or that we hold the primary evidence. Add it as claimed, add that evidence, then confirm it."),
        FindingState.Withdrawn when finding.WithdrawnBy == WithdrawnBy.Nobody => new Problem("withdrawnBy", "Say who withdraws it: its source, or we."),
        _ => null,
    };
}
