using IncidentBoard.Access;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Exchange;

/// <summary>Whether an exercise is on the board, as far as the reader sees, and whether its ids are taken, perhaps by what is off the board again.</summary>
/// <param name="Lab">The name of its first lab.</param>
/// <param name="Id">The id of its first lab.</param>
internal sealed record FindExercise(string Lab, Guid Id) : Query<(bool IsThere, bool IsTaken)>
{
    public override Act Act => Act.Import;

    public override bool IsShared => false;

    public static FindExercise Of(ExerciseSet set)
    {
        var lab = set["parties"].OfType<Party>().First();
        return new FindExercise(lab.Name, lab.Key);
    }

    public override async Task<(bool IsThere, bool IsTaken)> RunAsync(VisibleTo visible, CancellationToken cancellationToken) => (
        await visible.Parties.AnyAsync(party => party.Name == Lab && party.About != null && party.About.StartsWith(ExerciseSet.Mark), cancellationToken),
        (await visible.Desk().KeysAsync(Nouns.Find("party")!, cancellationToken)).Contains(Id));
}
