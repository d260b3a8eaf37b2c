using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.People;

/// <summary>Somebody who can sign in.</summary>
public sealed class Person : Thing<Person>
{
    public static readonly FieldSet Form = FieldSet.Of<Person>(
        new TypedField<Person>("name", FieldKind.Line, p => p.Name, (p, text) => p.Name = text!) { Needed = true, Longest = 100 },
        new TypedField<Person>("account", FieldKind.Line, p => p.Account, (p, text) => p.Account = text!) { Needed = true, Longest = 100, Rule = AccountRule },
        new TypedField<Person>("role", FieldKind.Choice, p => Words.Of(p.Role), (p, text) => p.Role = Words.Read<Role>(text)!.Value) { Among = Words.All<Role>(), Needed = true },
        new TypedField<Person>("clearance", FieldKind.Choice, p => Words.Of(p.Clearance), (p, text) => p.Clearance = Words.Read<Marking>(text)!.Value) { Among = [.. Words.All<Marking>().Where(label => label != nameof(Marking.Red))], Needed = true },
        new TypedField<Person>("disabled", FieldKind.Flag, p => Words.Of(p.Disabled), (p, text) => p.Disabled = Words.Flag(text)),
        new TypedField<Person>("passwordHash", FieldKind.Line, p => p.PasswordHash, (p, text) => p.PasswordHash = text) { Hidden = true, Longest = 1000 },
        new TypedField<Person>("securityStamp", FieldKind.Line, p => p.SecurityStamp, (p, text) => p.SecurityStamp = text!) { Hidden = true, Longest = 100 });

    private Person()
    {
    }

    public Person(Id<Person> id, string account, string name, Role role, Marking clearance)
        : base(id) => (Account, Name, Role, Clearance) = (account, name, role, clearance);

    public override string Kind => "person";

    public override FieldSet Fields => Form;

    /// <summary>The name to sign in by: lower case, unique.</summary>
    public string Account { get; private set; } = "";

    /// <summary>The name that stands beside what this person changes.</summary>
    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>Up to which marking this person may read; at most AMBER+STRICT, since RED is opened by naming alone.</summary>
    public Marking Clearance { get; private set; }

    public bool Disabled { get; private set; }

    public string? PasswordHash { get; private set; }

    /// <summary>Changes whenever sign-ins made before must end.</summary>
    public string SecurityStamp { get; private set; } = "";

    public override string ToString() => Name;

    private static string? AccountRule(string account) =>
        account.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '@' or '+')
            ? null
            : $"\"{account}\" cannot be a sign-in name: use lower-case letters, digits and . - _ @ + only.";
}
