using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>
/// A party pauses, ends or resumes its work with a vendor: the stance on its card, the state of the relation and the event on the timeline are one change,
/// with one time and one source.
/// </summary>
/// <param name="Card">The party's card.</param>
/// <param name="Stance">The stance, with the version it was read at.</param>
/// <param name="Relations">The states of the relations, each with the version it was read at.</param>
/// <param name="At">When the party did so, no more exactly than is known.</param>
/// <param name="Source">Where it is said; none when nobody has said where.</param>
/// <param name="Quote">How it is said there.</param>
public sealed record ChangeStance(Id<StatusCard> Card, FieldEdit Stance, IReadOnlyList<(Id<Relation> Relation, int BasedOn)> Relations, When At, Id<Source>? Source, string? Quote) : Change
{
    public override Act Act => Act.Relate;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await new EditOf<StatusCard>(Card, [Stance]).ApplyAsync(desk, cancellationToken) is Outcome.Refused refused)
        {
            return refused;
        }

        var card = (await desk.FindAsync(Card, cancellationToken))!;
        if (card.Party is not { } party || StanceTie.Said(card.Stance) is not { } state)
        {
            return Outcome.Refuse("stance", "Only pausing, ending and resuming say something about a relation.");
        }

        await desk.JoinAsync(card.Incident, cancellationToken);
        var happened = desk.Add(new TimelineEvent(desk.Ids.Next<TimelineEvent>(), card.Incident, EventKind.StanceChange, await TitleAsync(desk, party, card.Stance, cancellationToken), At));
        var problems = Desk.Fill(happened, ("parties", party.ToString()), ("marking", Words.Of(card.Marking)));
        Cite(desk, happened.Key, card.Marking);
        foreach (var (relation, basedOn) in Relations)
        {
            var edits = new List<FieldEdit> { new("state", Words.Of(state), basedOn) };
            if (await new EditOf<Relation>(relation, edits).ApplyAsync(desk, cancellationToken) is Outcome.Refused wrong)
            {
                return wrong;
            }

            var set = (await desk.FindAsync(relation, cancellationToken))!;
            problems = state switch
            {
                RelationState.Ended when At.Latest is not null => problems.AddRange(Desk.Fill(set, ("until", At.ToString()))),
                RelationState.Active => problems.AddRange(Desk.Fill(set, ("until", null))),
                _ => problems,
            };
            Cite(desk, relation.Value, set.Marking);
        }

        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private static async Task<string> TitleAsync(Desk desk, Id<Party> party, Stance stance, CancellationToken cancellationToken)
    {
        var name = (await desk.FindAsync(party, cancellationToken))?.Name ?? "A party";
        return stance switch
        {
            Core.Cards.Stance.Paused => $"{name} pauses its work with the vendor",
            Core.Cards.Stance.Terminated => $"{name} ends its work with the vendor",
            _ => $"{name} resumes its work with the vendor",
        };
    }

    private void Cite(Desk desk, Guid subject, Marking marking)
    {
        if (Source is { } source)
        {
            var piece = desk.Add(new Evidence(desk.Ids.Next<Evidence>(), subject, source, Direction.For, Quote, 6, OriginKind.NotAssessed, null));
            Desk.Fill(piece, ("marking", Words.Of(marking)));
        }
    }

    private sealed record EditOf<T>(Id<T> Id, IReadOnlyList<FieldEdit> Fields) : Edit<T>(Id, Fields)
        where T : Thing<T>
    {
        public override Act Act => Act.Relate;
    }
}
