using IncidentBoard.Core;
using IncidentBoard.Core.Asks;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Findings;

/// <summary>Notes that the answer was asked for again, now.</summary>
/// <param name="Chased">How often it had been before, as the one who chases saw it: two who chase at once have chased once.</param>
public sealed record ChaseAsk(Id<Ask> Id, int Chased) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id, cancellationToken) is not { } ask)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you.");
        }

        if (ask.State != AskState.Open)
        {
            return Outcome.Refuse("state", $"This question is {ask.State.Words()}, so there is nothing to chase.");
        }

        if ((ask.Chased ?? 0) != Chased)
        {
            return Outcome.Refuse("chased", "Somebody else has chased it meanwhile.");
        }

        var problems = Desk.Fill(ask, ("chased", Words.Of((int?)(Chased + 1))), ("lastChased", Words.Of((DateTimeOffset?)desk.Now)));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
