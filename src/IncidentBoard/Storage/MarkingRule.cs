using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Who may raise and who may lower a marking. FIRST TLP 2.0: only the source may widen.</summary>
internal static class MarkingRule
{
    private static readonly TimeSpan _takeBackWithin = TimeSpan.FromMinutes(15);

    public static IEnumerable<Problem> Problems(Desk desk, Change change, Thing now, Thing? before, bool oneIsEnough)
    {
        if (before is null || before.Marking == now.Marking || desk.Reader.IsOperator || desk.Unseen.Contains(now.Key) || IsOwnFreshRaise(desk))
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
        else if (change is AnswerWidening)
        {
            // The second person: the reason was given by the first.
            yield break;
        }
        else if (string.IsNullOrWhiteSpace(change.Why))
        {
            yield return new Problem("marking", $"Lowering {before.Marking.Label()} to {now.Marking.Label()} needs a reason. Say why more people may read it.") { Remedy = Remedy.GiveReason };
        }
        else if (before.Marking == Marking.Red && !oneIsEnough)
        {
            yield return new Problem("marking", $"Leaving {Marking.Red.Label()} takes a second person. Ask for one: another commander who is named on it must agree.") { Remedy = Remedy.AskSecond };
        }
        else if (now.Originator is not null && now.WidenPermission is null && !oneIsEnough)
        {
            yield return new Problem("marking", "It came from another party, and only its source may widen it. Record that party's permission, or ask a second person to agree.") { Remedy = Remedy.AskSecond };
        }
    }

    /// <summary>
    /// Names whoever raised a thing to RED, and the commanders of its incident, so that RED never shuts out the one who is responsible for it.
    /// </summary>
    public static async Task NameAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var made = desk.Made().OfType<Naming>().ToLookup(naming => naming.Thing, naming => naming.Person);
        foreach (var thing in touched.Where(pair => pair.Now.Marking == Marking.Red && pair.Before?.Marking != Marking.Red && !desk.Unseen.Contains(pair.Now.Key)).Select(pair => pair.Now))
        {
            var incident = IncidentOf(thing);
            var commanders = incident is null ? [] : await desk.Visible.Memberships
                .Where(membership => membership.Incident == incident && membership.Role == IncidentRole.Commander)
                .Select(membership => membership.Person)
                .ToListAsync(cancellationToken);
            var named = await desk.Db.Set<Naming>().Where(naming => naming.Thing == thing.Key && !naming.Removed).Select(naming => naming.Person).ToListAsync(cancellationToken);
            foreach (var person in commanders.Append(desk.Reader.Person).Except(named).Except(made[thing.Key]).Where(person => person != default))
            {
                desk.Add(new Naming(desk.Ids.Next<Naming>(), thing.Key, person));
            }
        }
    }

    private static Id<Incident>? IncidentOf(Thing thing) => thing switch
    {
        Incident incident => incident.Id,
        StatusCard card => card.Incident,
        TimelineEvent happening => happening.Incident,
        Finding finding => finding.Incident,
        _ => null,
    };

    /// <summary>One's own raise may be taken back within 15 minutes.</summary>
    private static bool IsOwnFreshRaise(Desk desk) =>
        desk.Undoes is { } line && line.Actor == desk.Reader.Person.Value && desk.Now - line.At <= _takeBackWithin;
}
