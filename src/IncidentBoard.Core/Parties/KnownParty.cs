using System.Collections.Immutable;

namespace IncidentBoard.Core.Parties;

/// <summary>What is known of a party when others are compared with it.</summary>
/// <param name="Words">Texts in which an internet domain of it may stand.</param>
/// <param name="Near">What it is tied to: customers, suppliers and incidents, with what they are called.</param>
public sealed record KnownParty(Id<Party> Id, string Name, string? Aliases, string? Words, ImmutableDictionary<Guid, string> Near);
