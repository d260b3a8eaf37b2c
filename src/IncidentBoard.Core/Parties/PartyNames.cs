namespace IncidentBoard.Core.Parties;

/// <summary>All that a party is called.</summary>
public static class PartyNames
{
    /// <summary>The name, then the other names.</summary>
    public static IEnumerable<string> Of(Party party) => Of(party.Name, party.Aliases);

    /// <summary>The name, then the other names, which stand with semicolons between them.</summary>
    public static IEnumerable<string> Of(string name, string? aliases) => (aliases ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(name);
}
