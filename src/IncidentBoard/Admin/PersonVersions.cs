namespace IncidentBoard.Admin;

/// <summary>The versions of a person's fields that an administrator edits.</summary>
public sealed record PersonVersions(int Name, int Role, int Clearance, int Disabled);
