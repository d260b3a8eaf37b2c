using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Access;

/// <summary>
/// The sample people, who sign in by one click while the board is shown as a demonstration, and on its own machine only.
/// Somebody who has a password is never among them.
/// </summary>
internal sealed class OneClickPeople(Board board, ServerOptions options)
{
    public bool AreOffered => options.Demo;

    /// <summary>Why the one who asks may not use them; none when he may.</summary>
    public string? Refusal(HttpContext context) =>
        AreOffered ? ThisMachine.Refusal(context) : "This board is in use: sign in with your own name and password.";

    public async Task<IReadOnlyList<Person>> AllAsync()
    {
        var people = new List<Person>();
        foreach (var sample in AreOffered ? SamplePeople.All : [])
        {
            if (await board.ReadAsync(Reader.Operator, new FindPerson(sample.Account)) is { PasswordHash: null, Disabled: false } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    /// <summary>Signs in as one of them. Returns why not, or nothing.</summary>
    public async Task<string?> ChooseAsync(HttpContext context, string? account)
    {
        if (Refusal(context) is { } refusal)
        {
            return refusal;
        }

        if ((await AllAsync()).FirstOrDefault(person => person.Account == account) is not { } chosen || board.Readers.Find(chosen.Id) is not { } reader)
        {
            return "That person is not on the board any more. Choose another one.";
        }

        await SignIns.BeginAsync(context, reader);
        return null;
    }
}
