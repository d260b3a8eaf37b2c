using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.StatusPages;

/// <summary>One update that went out.</summary>
/// <param name="CorrectedBy">The number of the standing update that corrects it.</param>
/// <param name="IsCurrent">Whether it is the one that its page shows.</param>
internal sealed record Publication(
    Id<StatusUpdate> Id, Audience Audience, Id<Incident> Incident, string IncidentTitle, int Number, string Headline, Marking Marking, string SignedBy, DateTimeOffset PublishedAt, DateTimeOffset? NextUpdateBy, string? Withdrawn, int? CorrectedBy, bool IsCurrent);
