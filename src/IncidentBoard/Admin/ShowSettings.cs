using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Admin;

/// <summary>What is set for the whole board.</summary>
public sealed record ShowSettings : Query<SettingsView>
{
    public override Act Act => Act.Administer;

    public override async Task<SettingsView> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var settings = await visible.Settings.SingleOrDefaultAsync(cancellationToken);
        var parties = await visible.Parties.OrderBy(party => party.Name).Select(party => new PartyChoice(party.Id, party.Name)).ToListAsync(cancellationToken);
        return new SettingsView(settings?.Name, settings?.OurOrganisation, settings?.OneIsEnough ?? false, parties.ToRows());
    }
}
