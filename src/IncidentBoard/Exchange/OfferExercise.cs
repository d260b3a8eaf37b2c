using IncidentBoard.Access;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>
/// Whether the exercise that comes with the board is offered with one button: on a board that shows no incident yet, or is there for trying, and as long as the exercise is
/// not on it. On a board with work on it nobody should meet invented vendors by one wrong click; there the verb does it.
/// </summary>
/// <param name="Demo">The board is there for trying.</param>
internal sealed record OfferExercise(bool Demo) : Query<bool>
{
    private static readonly string _firstLab = Exercise.Make(ExerciseSize.Shipped, Exercise.ShippedSeed, Exercise.UsualTime)["parties"].OfType<Party>().First().Name;

    public override Act Act => Act.Import;

    public override async Task<bool> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        (Demo || !await visible.Incidents.AnyAsync(cancellationToken))
        && !await visible.Parties.AnyAsync(party => party.Name == _firstLab && party.About != null && party.About.StartsWith(ExerciseSet.Mark), cancellationToken);
}
