using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>A relation that waits for somebody to say whether there is one.</summary>
internal static class Unsettled
{
    /// <summary>The relation, or why it does not wait any more: two may work through the same queue.</summary>
    public static async Task<(Relation? Relation, Outcome? Refusal)> FindAsync(Desk desk, Id<Relation> id, CancellationToken cancellationToken) => await desk.FindAsync(id, cancellationToken) switch
    {
        null => (null, Outcome.Refuse("", "This relation is not on the board any more, or not open to you. Somebody may have rejected it meanwhile.")),
        { Certainty: not Certainty.Unconfirmed } => (null, Outcome.Refuse("certainty", "Somebody has settled this relation meanwhile. Nothing was changed.")),
        var relation => (relation, null),
    };

    public static Outcome Filled(Relation relation, params (string Field, string? Value)[] values) =>
        Desk.Fill(relation, values) is { IsEmpty: false } problems ? Outcome.Refuse(problems) : Outcome.Fine;
}
