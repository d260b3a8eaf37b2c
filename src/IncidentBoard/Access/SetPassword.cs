using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>
/// A new password: one's own, or, by an administrator, somebody else's. All sign-ins made before end at the commit. Where it was not asked for by one who
/// knew the old password, nobody stays named on RED things by it: whoever holds the account now may be somebody else.
/// </summary>
/// <param name="Hash">The hash, never the password.</param>
/// <param name="Stamp">The new security stamp.</param>
/// <param name="IsReset">The old password was not asked for.</param>
public sealed record SetPassword(Id<Person> Id, string Hash, string Stamp, bool IsReset) : Change
{
    public override Act Act => Act.OwnAccount;

    public override bool CanBeUndone => false;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (desk.Reader.Person != Id && desk.Requires(Act.Administer) is { } refusal)
        {
            return Outcome.Refuse([refusal]);
        }

        if (await desk.FindAsync(Id, cancellationToken) is not { } person)
        {
            return Outcome.Refuse("", "That person is not on the board.");
        }

        foreach (var naming in IsReset ? await NamingsAsync(desk, cancellationToken) : [])
        {
            Desk.Remove(naming);
        }

        var problems = Desk.Fill(person, ("passwordHash", Hash), ("securityStamp", Stamp));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private Task<List<Naming>> NamingsAsync(Desk desk, CancellationToken cancellationToken) =>
        new VisibleTo(desk.Db, Reader.Operator, desk.Now).Namings.Where(naming => naming.Person == Id).ToListAsync(cancellationToken);
}
