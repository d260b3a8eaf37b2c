using IncidentBoard.Core;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Access;

/// <summary>
/// Opens a RED thing to a person. Whoever sees it may name others; a commander may name himself on what he does not see, with a reason (break-glass).
/// </summary>
/// <param name="Kind">What the thing is.</param>
/// <param name="Thing">Which one.</param>
/// <param name="Person">Whom to name.</param>
public sealed record NamePerson(string Kind, Guid Thing, Id<Person> Person) : Change
{
    public override Act Act => Act.Analyse;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Nouns.Find(Kind) is not { } noun || !await MayNameAsync(desk, noun, cancellationToken))
        {
            return Outcome.Refuse("", "It is not on the board any more, or not open to you.");
        }

        if (await desk.FindAsync(Person, cancellationToken) is not { Disabled: false })
        {
            return Outcome.Refuse("person", "That person is not on the board any more. Choose another one.");
        }

        var (thing, person) = (Thing, Person);
        if (!await desk.Visible.Namings.AnyAsync(naming => naming.Thing == thing && naming.Person == person, cancellationToken))
        {
            desk.Add(new Naming(desk.Ids.Next<Naming>(), Thing, Person));
        }

        return Outcome.Fine;
    }

    private async Task<bool> MayNameAsync(Desk desk, Noun noun, CancellationToken cancellationToken)
    {
        if (await noun.FindAsync(desk.Visible, Thing, cancellationToken) is { Marking: Marking.Red })
        {
            return true;
        }

        var breaksTheGlass = Person == desk.Reader.Person && desk.Reader.May(Act.Command) && !string.IsNullOrWhiteSpace(Why);
        return breaksTheGlass && await desk.IsRedAsync(noun, Thing, cancellationToken);
    }
}
