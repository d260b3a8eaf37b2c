using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>Somebody new who may sign in.</summary>
/// <param name="PasswordHash">The hash, never the password.</param>
public sealed record AddPerson(string Account, string Name, Role Role, Marking Clearance, string? PasswordHash) : Change
{
    public override Act Act => Act.Administer;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.Visible.People.AnyAsync(person => person.Account == Account, cancellationToken))
        {
            return Outcome.Refuse("account", $"\"{Account}\" is taken. Choose another sign-in name.");
        }

        var person = new Person(desk.Ids.Next<Person>(), "", "", Role, Marking.Clear);
        var problems = Desk.Fill(
            person,
            ("account", Account),
            ("name", Name),
            ("clearance", Words.Of(Clearance)),
            ("passwordHash", PasswordHash),
            ("securityStamp", desk.Ids.Next().ToString("N")));
        desk.Add(person);
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
