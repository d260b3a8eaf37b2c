using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Admin;

/// <summary>One person, as an administrator sees him.</summary>
/// <param name="HasPassword">Has chosen a password; without one nobody can sign in.</param>
/// <param name="Versions">What an edit is based on.</param>
public sealed record PersonRow(Id<Person> Id, string Account, string Name, Role Role, Marking Clearance, bool Disabled, bool HasPassword, PersonVersions Versions);
