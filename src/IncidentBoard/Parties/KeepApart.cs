using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Parties;

/// <summary>Says that two parties which look alike are not one, so that nobody is asked again. It changes neither, and stands in the journal.</summary>
public sealed record KeepApart(Id<Party> One, Id<Party> Other) : Change
{
    /// <summary>The field under which the line names the two.</summary>
    internal const string Apart = "apart";

    public override Act Act => Act.Relate;

    public override bool CanBeUndone => false;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (One == Other || await desk.FindAsync(One, cancellationToken) is null || await desk.FindAsync(Other, cancellationToken) is null)
        {
            return Outcome.Refuse("", "One of the two is not on the board any more, or not open to you.");
        }

        desk.Notes.Add((Apart, $"{One},{Other}"));
        return Outcome.Fine;
    }
}
