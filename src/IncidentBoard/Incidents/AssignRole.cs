using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Incidents;

/// <summary>Gives a person a role in an incident, in place of the one he had. It opens a restricted incident to him.</summary>
public sealed record AssignRole(Id<Incident> Incident, Id<Person> Person, IncidentRole Role) : Change
{
    public override Act Act => Act.Command;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Incident, cancellationToken) is null || await desk.FindAsync(Person, cancellationToken) is not { Disabled: false } person)
        {
            return Outcome.Refuse("person", "The incident or the person is not there any more. Choose again.");
        }

        if (Role == IncidentRole.Commander && person.Role != Core.People.Role.Commander)
        {
            return Outcome.Refuse("role", $"{person.Name} cannot command: that takes the role Commander, which an administrator gives.");
        }

        var (incident, id) = (Incident, Person);
        if (await desk.Visible.Memberships.FirstOrDefaultAsync(membership => membership.Incident == incident && membership.Person == id, cancellationToken) is { } there)
        {
            there.Fields["role"].Write(there, Words.Of(Role));
        }
        else
        {
            desk.Add(new Membership(desk.Ids.Next<Membership>(), Incident, Person, Role));
        }

        return Outcome.Fine;
    }
}
