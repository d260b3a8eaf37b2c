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
        Disable(data),
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

    private static Command Disable(Option<string?> data)
    {
        var account = new Argument<string>("ACCOUNT") { Description = "The sign-in name." };
        var verb = new Command("disable", "End somebody's access. What he wrote stays.") { account };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var board = Board.Open(Settings.DataFolder(parsed.GetValue(data)), TimeProvider.System);
            var person = await FindAsync(board, parsed.GetValue(account)!, cancellationToken);
            await RecordAsync(board, new EditPerson(person.Id, [await FieldAsync(board, person, "disabled", "true", cancellationToken)]), cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{person.Account} cannot sign in any more.");
            return CommandLine.Done;
        });
        return verb;
    }

    private static async Task<Person> FindAsync(Board board, string account, CancellationToken cancellationToken) =>
        (await board.ReadAsync(Reader.Operator, new ListPeople(), cancellationToken)).FirstOrDefault(person => person.Account == account)
        ?? throw new CommandRefusedException($"There is nobody with the sign-in name \"{account}\". The verb \"user list\" names all there are.");

    private static async Task<FieldEdit> FieldAsync(Board board, Person person, string field, string value, CancellationToken cancellationToken)
    {
        var changes = await board.ReadAsync(Reader.Operator, new FieldVersions(person.Key), cancellationToken);
        return new FieldEdit(field, value, changes.GetValueOrDefault(field, 1));
    }

    private static async Task RecordAsync(Board board, Change change, CancellationToken cancellationToken)
    {
        if (await board.RecordAsync(Reader.Operator, change, cancellationToken) is Outcome.Refused refused)
        {
            throw new CommandRefusedException(refused.ToString());
        }
    }
}
