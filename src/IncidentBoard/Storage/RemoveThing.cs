using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Storage;

/// <summary>Takes something off the board. It stays in the journal, and undoing brings it back.</summary>
/// <param name="Kind">What it is: <c>card</c>, <c>finding</c>.</param>
/// <param name="Id">Which one.</param>
public sealed record RemoveThing(string Kind, Guid Id) : Change
{
    public override Act Act => Kind switch
    {
        "party" or "relation" => Act.Relate,
        "incident" or "membership" or "naming" => Act.Command,
        "person" or "settings" => Act.Administer,
        "update" => Act.Publish,
        _ => Act.Analyse,
    };

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Kind is "update" or "person" or "settings")
        {
            return Outcome.Refuse("", "This is never taken off the board: withdraw an update, disable a person.");
        }

        if (Nouns.Find(Kind) is not { } noun || await noun.FindAsync(desk.Visible, Id, cancellationToken) is not { } thing)
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you.");
        }

        Desk.Remove(thing);
        return Outcome.Fine;
    }
}
