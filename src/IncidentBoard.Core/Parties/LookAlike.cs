using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Parties;

/// <summary>Two parties that may be one. Nothing follows from it until a person says so.</summary>
/// <param name="One">The one that more hangs on, which would stay.</param>
/// <param name="Other">The other one.</param>
/// <param name="Signs">What speaks for it, the strongest first, each in words.</param>
public sealed record LookAlike(Id<Party> One, Id<Party> Other, Rows<(LikenessSign Sign, string Words)> Signs);
