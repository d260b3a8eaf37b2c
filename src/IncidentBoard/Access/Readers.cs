using System.Collections.Immutable;
using System.Security.Claims;
using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Access;

/// <summary>Everybody who may sign in now. Replaced as a whole at the commit that changed it, so that revocation bites at once.</summary>
public sealed class Readers
{
    /// <summary>The claim that holds the security stamp of a sign-in.</summary>
    public const string StampClaim = "stamp";

    private ImmutableDictionary<Id<Person>, Reader> _people;

    internal Readers(IEnumerable<Reader> people) => _people = people.ToImmutableDictionary(reader => reader.Person);

    /// <summary>Whether there is anybody at all; a board without people is waiting to be set up.</summary>
    public bool AreNone => _people.IsEmpty;

    /// <summary>The person as he may read now; none when he is not known or disabled.</summary>
    public Reader? Find(Id<Person> person) => _people.GetValueOrDefault(person);

    /// <summary>The same reader as of now; none when his access has ended or he must sign in again.</summary>
    public Reader? Current(Reader reader) => reader.IsOperator || reader.IsAnonymous || reader.IsLimited ? reader : Find(reader.Person, reader.Stamp);

    /// <summary>Who signed in with that cookie; none when nobody did, or when the sign-in holds no longer.</summary>
    public Reader? Of(ClaimsPrincipal user) =>
        Id<Person>.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person) ? Find(person, user.FindFirstValue(StampClaim) ?? "") : null;

    private Reader? Find(Id<Person> person, string stamp) => Find(person) is { } reader && reader.Stamp == stamp ? reader : null;

    internal void Replace(IEnumerable<Reader> people) => _people = people.ToImmutableDictionary(reader => reader.Person);
}
