using System.CommandLine;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary><c>user</c>: who may sign in. Listing works while a server runs; whatever changes something does not.</summary>
internal static class Users
{
    public static Command Verb(Option<string?> data) => new("user", "List, add and disable people, and reset their passwords.")
    {
        List(data),
        Add(data),
        Disable(data),
        Reset(data),
    };

    private static Command List(Option<string?> data)
    {
        var verb = new Command("list", "List everybody, also while a server runs.");
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            using var board = ReadOnlyBoard.OpenFolder(Settings.DataFolder(parsed.GetValue(data)), TimeProvider.System);
            foreach (var person in await board.ReadAsync(Reader.Operator, new ListPeople(), cancellationToken))
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.Account}\t{person.Name}\t{person.Role}\t{person.Clearance.Label()}\t{(person.Disabled ? "disabled" : "active")}");
            }

            return CommandLine.Done;
        });
        return verb;
    }

    private static Command Add(Option<string?> data)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The sign-in name." };
        var name = new Option<string?>("--name") { Description = "The name beside what this person writes. Default: the sign-in name.", HelpName = "NAME" };
        var role = new Option<string>("--role") { Description = "What the person may do.", Required = true };
        role.AcceptOnlyFromAmong(Enum.GetNames<Role>());
        var clearance = new Option<string>("--clearance") { Description = "The strictest marking that the person may read.", HelpName = "LABEL", DefaultValueFactory = _ => Marking.AmberStrict.Label() };
        var stdin = new Option<bool>("--password-stdin") { Description = "Read the password from the first line of the input. Without it one is made up and printed." };
        var verb = new Command("add", "Add somebody who may sign in.") { account, name, role, clearance, stdin };
        verb.SetAction(async (parsed, _) =>
        {
            var person = new AddPerson(
                parsed.GetValue(account)!, parsed.GetValue(name) ?? parsed.GetValue(account)!, Enum.Parse<Role>(parsed.GetValue(role)!), MarkingLabel.Read(parsed.GetValue(clearance)!), null);
            var password = NewPassword.Take(parsed.GetValue(stdin));
            await using var board = Board.Open(Settings.DataFolder(parsed.GetValue(data)), TimeProvider.System);
            Expect(await new Accounts(board).AddAsync(Reader.Operator, person, password.Text));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.Account} can sign in as {person.Role}. {password.ToSay}");
            return CommandLine.Done;
        });
        return verb;
    }

    private static Command Reset(Option<string?> data)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The sign-in name." };
        var stdin = new Option<bool>("--password-stdin") { Description = "Read the password from the first line of the input. Without it one is made up and printed." };
        var verb = new Command("reset", "Give somebody a new password. All sign-ins end, and so does being named on RED things.") { account, stdin };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var password = NewPassword.Take(parsed.GetValue(stdin));
            await using var board = Board.Open(Settings.DataFolder(parsed.GetValue(data)), TimeProvider.System);
            var person = await FindAsync(board, parsed.GetValue(account)!, cancellationToken);
            Expect(await new Accounts(board).ResetAsync(Reader.Operator, person.Id, password.Text));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.Account} has a new password{(person.Disabled ? ", but is disabled and cannot sign in" : "")}. {password.ToSay}");
            return CommandLine.Done;
        });
        return verb;
    }

    private static Command Disable(Option<string?> data)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The sign-in name." };
        var verb = new Command("disable", "End somebody's access. What he wrote stays.") { account };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var board = Board.Open(Settings.DataFolder(parsed.GetValue(data)), TimeProvider.System);
            var person = await FindAsync(board, parsed.GetValue(account)!, cancellationToken);
            var versions = await board.ReadAsync(Reader.Operator, new FieldVersions(person.Key), cancellationToken);
            Expect(await board.RecordAsync(Reader.Operator, new EditPerson(person.Id, [new FieldEdit("disabled", "true", versions.GetValueOrDefault("disabled", 1))]), cancellationToken));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.Account} cannot sign in any more.");
            return CommandLine.Done;
        });
        return verb;
    }

    private static async Task<Person> FindAsync(Board board, string account, CancellationToken cancellationToken) =>
        (await board.ReadAsync(Reader.Operator, new ListPeople(), cancellationToken)).FirstOrDefault(person => person.Account == account)
        ?? throw new CommandRefusedException($"There is nobody with the sign-in name \"{account}\". The verb \"user list\" names all there are.");

    private static void Expect(Outcome outcome)
    {
        if (outcome is Outcome.Refused refused)
        {
            throw new CommandRefusedException(refused.ToString());
        }
    }
}
