using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Incidents;

/// <summary>Edits an incident: its title, kind, severity, phase, parties, restriction. Going back a phase needs a reason.</summary>
public sealed record EditIncident(Id<Incident> Id, IReadOnlyList<FieldEdit> Fields) : Edit<Incident>(Id, Fields)
{
    public override Act Act => Act.Command;

    protected override Task<IReadOnlyList<Problem>> CheckAsync(Desk desk, Incident incident, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>(
            Sets("phase") && desk.Before(incident).Phase > incident.Phase && string.IsNullOrWhiteSpace(Why)
                ? [new Problem("phase", $"Going back from {desk.Before(incident).Phase} to {incident.Phase} needs a reason. Say what has come to light.") { Remedy = Remedy.GiveReason }]
                : []);
}
