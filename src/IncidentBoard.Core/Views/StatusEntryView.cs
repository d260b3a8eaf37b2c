using IncidentBoard.Core.Cards;

namespace IncidentBoard.Core.Views;

/// <summary>One update as machines are told of it.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Said">Its words.</param>
/// <param name="IsResolved">Whether the incident is over by it; a withdrawn update leaves that as it was.</param>
/// <param name="Before">What stood before it; none at the beginning.</param>
/// <param name="After">What stands since; none when nothing does.</param>
/// <param name="IsTurn">Whether the incident came into another state by it.</param>
/// <param name="ChangedAt">When it was published or, later than that, withdrawn.</param>
public sealed record StatusEntryView(string Code, StatusUpdateView Said, bool IsResolved, Exposure? Before, Exposure? After, bool IsTurn, DateTimeOffset ChangedAt);
