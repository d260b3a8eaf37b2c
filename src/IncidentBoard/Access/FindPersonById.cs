using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>One person, with the hash of the password; for signing in and for changing the password.</summary>
internal sealed record FindPersonById(Id<Person> Id) : Query<Person?>
{
    public override Act Act => Act.Administer;

    public override bool IsShared => false;

    public override Task<Person?> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        visible.People.SingleOrDefaultAsync(person => person.Id == Id, cancellationToken);
}
