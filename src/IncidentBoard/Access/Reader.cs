using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;

namespace IncidentBoard.Access;

/// <summary>Who reads or changes the board: what he may do by role, and what he may see by clearance, naming and membership.</summary>
public sealed class Reader
{
    private Reader(Id<Person> person, string name, Role? role, Marking clearance, ReaderKind kind, ImmutableArray<Id<Incident>> member, ImmutableArray<Guid> named, string stamp = "")
    {
        (Person, Name, Role, Clearance, Kind, Stamp) = (person, name, role, clearance, kind, stamp);
        (Member, Named) = (member, named);
        Sight = $"{kind}/{clearance}/{string.Join(',', member.Order())}/{string.Join(',', named.Order())}";
    }

    /// <summary>Somebody who has not signed in: sees CLEAR, changes nothing.</summary>
    public static Reader Anonymous { get; } = new(default, "nobody", null, Marking.Clear, ReaderKind.Anonymous, [], []);

    /// <summary>Whoever can read the data folder. Sees and may do everything; all of it is journaled.</summary>
    public static Reader Operator { get; } = new(default, "operator", null, Marking.AmberStrict, ReaderKind.Operator, [], []);

    public Id<Person> Person { get; }

    public string Name { get; }

    /// <summary>None for somebody anonymous and for the operator.</summary>
    public Role? Role { get; }

    public Marking Clearance { get; }

    /// <summary>The incidents in which this person has a role.</summary>
    public ImmutableArray<Id<Incident>> Member { get; }

    /// <summary>The RED things that this person is named on.</summary>
    public ImmutableArray<Guid> Named { get; }

    /// <summary>The person's security stamp at the time: who signed in under an older one is signed out.</summary>
    internal string Stamp { get; }

    /// <summary>Equal for readers who see the same. Says nothing about what they may do.</summary>
    public string Sight { get; }

    public bool IsOperator => Kind == ReaderKind.Operator;

    public bool IsAnonymous => Kind == ReaderKind.Anonymous;

    /// <summary>Stands for no person but for a ceiling.</summary>
    public bool IsLimited => Kind == ReaderKind.Limited;

    private ReaderKind Kind { get; }

    public static Reader Of(Person person, IEnumerable<Id<Incident>> member, IEnumerable<Guid> named) =>
        new(person.Id, person.Name, person.Role, person.Clearance, ReaderKind.Person, [.. member], [.. named], person.SecurityStamp);

    public bool May(Act act) => IsOperator || (Role is { } role && Permissions.Allow(role, act));

    /// <summary>The same reader, limited to what a lower clearance sees. For exports with a ceiling and for pages of an audience.</summary>
    public Reader Under(Marking ceiling) => new(Person, Name, IsOperator ? Core.People.Role.Viewer : Role, Clearance < ceiling ? Clearance : ceiling, ReaderKind.Limited, [], []);

    /// <summary>
    /// The same reader, composing a paper for readers of a lower clearance. He is still a member of his incidents, or nobody could report on a restricted one;
    /// what he reads by name does not go on paper.
    /// </summary>
    public Reader Composing(Marking ceiling) => new(Person, Name, IsOperator ? Core.People.Role.Viewer : Role, Clearance < ceiling ? Clearance : ceiling, ReaderKind.Limited, Member, []);

    private enum ReaderKind
    {
        Anonymous,
        Person,
        Limited,
        Operator,
    }
}
