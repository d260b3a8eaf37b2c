using IncidentBoard.Core;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Asks a second person to agree that more people may read something. Nothing widens until somebody does.</summary>
/// <param name="Kind">What the thing is.</param>
/// <param name="Thing">Which one.</param>
/// <param name="To">The wider marking.</param>
public sealed record AskToWiden(string Kind, Guid Thing, Marking To) : Change
{
    public override Act Act => Act.Lower;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Nouns.Find(Kind) is not { } noun || await noun.FindAsync(desk.Visible, Thing, cancellationToken) is not { } thing)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you.");
        }

        if (To >= thing.Marking)
        {
            return Outcome.Refuse("marking", $"It is {thing.Marking.Label()} now, which is no stricter than {To.Label()}. There is nothing to ask.");
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            return Outcome.Refuse("marking", $"Lowering {thing.Marking.Label()} to {To.Label()} needs a reason. Say why more people may read it.");
        }

        var id = Thing;
        if (await desk.Visible.Widenings.AnyAsync(widening => widening.Thing == id && widening.State == WideningState.Open, cancellationToken))
        {
            return Outcome.Refuse("marking", "Somebody has asked for this already. It waits for a second person.");
        }

        desk.Add(new Widening(desk.Ids.Next<Widening>(), Thing, Kind, To, Why, desk.Reader.Person));
        return Outcome.Fine;
    }
}
