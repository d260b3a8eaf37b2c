using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Incidents;

/// <summary>What anyone who has signed in may say: something has happened at a vendor. A commander declares it, or closes it.</summary>
/// <param name="What">What happened, in one line.</param>
/// <param name="Vendor">At which party.</param>
/// <param name="Happened">When, as far as is known.</param>
/// <param name="Detail">What the reporter saw, and where.</param>
public sealed record ReportIncident(string What, VendorChoice Vendor, When Happened, string? Detail) : Change
{
    public override Act Act => Act.Report;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var incident = new Incident(desk.Ids.Next<Incident>(), "", IncidentKind.Other, Severity.Sev4, Phase.Reported, Happened, []);
        desk.Add(incident);
        if (await Vendor.FindAsync(desk, cancellationToken) is not { } vendor)
        {
            return VendorChoice.Missing;
        }

        var lead = new StatusCard(desk.Ids.Next<StatusCard>(), incident.Id, null);
        var problems = Desk.Fill(incident, ("title", What), ("affected", vendor.ToString())).AddRange(Desk.Fill(lead, ("body", Detail)));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        desk.Add(lead);
        return Outcome.Fine;
    }
}
