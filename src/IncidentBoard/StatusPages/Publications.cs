using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages;

/// <summary>What is published where, and about what more could be published.</summary>
internal sealed record Publications(Rows<Publication> Updates, Rows<PublishableIncident> Incidents);
