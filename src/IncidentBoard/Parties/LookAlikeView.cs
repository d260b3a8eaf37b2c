using IncidentBoard.Core.Views;

namespace IncidentBoard.Parties;

/// <summary>Two parties that may be one, with what speaks for it.</summary>
/// <param name="One">The one that more hangs on.</param>
public sealed record LookAlikeView(PartySide One, PartySide Other, Rows<string> Signs);
