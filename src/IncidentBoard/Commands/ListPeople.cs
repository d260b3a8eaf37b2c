using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Commands;

/// <summary>Everybody who may sign in or once could, by sign-in name.</summary>
internal sealed record ListPeople : Query<IReadOnlyList<Person>>
{
    public override Act Act => Act.Administer;

    public override bool IsShared => false;

    public override async Task<IReadOnlyList<Person>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        await visible.People.OrderBy(person => person.Account).ToListAsync(cancellationToken);
}
