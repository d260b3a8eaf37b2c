using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>The person of that sign-in name, with the hash of the password; for signing in alone.</summary>
internal sealed record FindPerson(string Account) : Query<Person?>
{
    public override Act Act => Act.Administer;

    public override bool IsShared => false;

    public override Task<Person?> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        visible.People.SingleOrDefaultAsync(person => person.Account == Account, cancellationToken);
}
