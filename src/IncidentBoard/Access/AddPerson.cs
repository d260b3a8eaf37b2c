using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>Somebody new who may sign in.</summary>
/// <param name="PasswordHash">The hash, never the password; none until the person has chosen one.</param>
public sealed record AddPerson(string Account, string Name, Role Role, Marking Clearance, string? PasswordHash) : Change
{
    public override Act Act => Act.Administer;

    public override bool CanBeUndone => false;

    /// <summary>Refused when there is somebody on the board already: of two who set it up at once, one is too late.</summary>
    public bool OnlyAsFirst { get; init; }

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (OnlyAsFirst && await desk.Visible.People.AnyAsync(cancellationToken))
        {
            return Outcome.Refuse("", "This board has been set up already. Sign in, or ask its administrator to add you.");
        }

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
