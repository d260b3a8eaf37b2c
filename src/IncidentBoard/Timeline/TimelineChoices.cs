using IncidentBoard.Core.Views;

namespace IncidentBoard.Timeline;

/// <summary>What the timeline can be filtered by: ids and names.</summary>
public sealed record TimelineChoices(Rows<(string Value, string Words)> Incidents, Rows<(string Value, string Words)> Parties, Rows<(string Value, string Words)> Sources, Rows<(string Value, string Words)> People);
