using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>
/// Edits a person's name, role or clearance, or ends the access. What was open to that person closes at the commit: another role or clearance asks for
/// a new sign-in. Refused when nobody would be left to administer the board.
/// </summary>
public sealed record EditPerson(Id<Person> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Person>(Id, Fields)
{
    public override Act Act => Act.Administer;

    /// <summary>The security stamp is a secret, and secrets do not come back. Edit the person again instead.</summary>
    public override bool CanBeUndone => false;

    protected override async Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Person thing, CancellationToken cancellationToken)
    {
        var before = desk.Before(thing);
        if (IsAdministrator(before) && !IsAdministrator(thing) && !await desk.Visible.People.AnyAsync(other => other.Id != Id && other.Role == Role.Administrator && !other.Disabled, cancellationToken))
        {
            return [new Problem(thing.Disabled ? "disabled" : "role", $"{before.Name} is the last administrator. Make somebody else an administrator first.")];
        }

        return before.Role == thing.Role && before.Clearance == thing.Clearance && before.Disabled == thing.Disabled && before.Account == thing.Account
            ? []
            : Desk.Fill(thing, ("securityStamp", desk.Ids.Next().ToString("N")));
    }

    private static bool IsAdministrator(Person person) => person is { Role: Role.Administrator, Disabled: false };
}
