using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Admin;

/// <summary>Everybody who can sign in, and whose access has ended, by name.</summary>
public sealed record ShowPeople : Query<Rows<PersonRow>>
{
    public override Act Act => Act.Administer;

    public override async Task<Rows<PersonRow>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var people = await visible.People.OrderBy(person => person.Name).ToListAsync(cancellationToken);
        var changes = (await visible.FieldChangesAsync(people.Select(person => person.Key), cancellationToken)).ToDictionary(change => (change.Thing, change.Field), change => change.Version);
        return people.Select(person => new PersonRow(
            person.Id,
            person.Account,
            person.Name,
            person.Role,
            person.Clearance,
            person.Disabled,
            person.PasswordHash is not null,
            new PersonVersions(Version(person, "name"), Version(person, "role"), Version(person, "clearance"), Version(person, "disabled")))).ToRows();

        int Version(Person person, string field) => changes.GetValueOrDefault((person.Key, field), 1);
    }
}
