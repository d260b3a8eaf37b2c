using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>Who may raise and who may lower a marking. FIRST TLP 2.0: only the source may widen.</summary>
internal static class MarkingRule
{
    private static readonly TimeSpan _takeBackWithin = TimeSpan.FromMinutes(15);

    public static IEnumerable<Problem> Problems(Desk desk, Change change, Thing now, Thing? before)
    {
        if (before is null || before.Marking == now.Marking || desk.Reader.IsOperator || IsOwnFreshRaise(desk))
        {
            yield break;
        }

        if (now.Marking > before.Marking)
        {
            if (desk.Requires(Act.Raise, "marking") is { } refusal)
            {
                yield return refusal;
            }

            yield break;
        }

        if (desk.Requires(Act.Lower, "marking") is { } notAllowed)
        {
            yield return notAllowed;
        }
        else if (string.IsNullOrWhiteSpace(change.Why))
        {
            yield return new Problem("marking", $"Lowering {before.Marking.Label()} to {now.Marking.Label()} needs a reason. Say why more people may read it.");
        }
        else if (before.Marking == Marking.Red)
        {
            yield return new Problem("marking", "Leaving TLP:RED takes a second person, which this version cannot ask for yet. Write a new text with a wider marking instead.");
        }
        else if (now.Originator is not null && now.WidenPermission is null)
        {
            yield return new Problem("marking", "It came from another party, and only its source may widen it. Record that party's permission first.");
        }
    }

    /// <summary>One's own raise may be taken back within 15 minutes.</summary>
    private static bool IsOwnFreshRaise(Desk desk) =>
        desk.Undoes is { } line && line.Actor == desk.Reader.Person.Value && desk.Now - line.At <= _takeBackWithin;
}
