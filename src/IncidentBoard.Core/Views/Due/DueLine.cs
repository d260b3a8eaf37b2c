using IncidentBoard.Core.Incidents;

namespace IncidentBoard.Core.Views.Due;

/// <summary>One thing that is due.</summary>
/// <param name="Thing">The noun of what it stands on.</param>
/// <param name="Id">What it stands on.</param>
/// <param name="Whom">Whose it is: who owns the card, who decides, who was asked. None where nobody was named.</param>
/// <param name="By">By when, UTC; none where no time was named.</param>
/// <param name="Marking">The strictest of its own and the incident's.</param>
public sealed record DueLine(DueKind Kind, string Thing, Guid Id, string What, string? Whom, Id<Incident>? Incident, string? IncidentTitle, DateTimeOffset? By, bool Exercise, Marking Marking)
{
    /// <summary>Whether its time has passed.</summary>
    public bool IsOverdue(DateTimeOffset now) => By < now;
}
