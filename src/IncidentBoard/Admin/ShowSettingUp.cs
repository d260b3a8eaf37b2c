using IncidentBoard.Access;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Admin;

/// <summary>How far the setting up of the board has come.</summary>
public sealed record ShowSettingUp : Query<SettingUp>
{
    public override Act Act => Act.Administer;

    public override async Task<SettingUp> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var us = await visible.Settings.Select(settings => settings.OurOrganisation).SingleOrDefaultAsync(cancellationToken);
        var name = await visible.Parties.Where(party => party.Id == us).Select(party => party.Name).SingleOrDefaultAsync(cancellationToken);
        var vendors = await visible.Relations.Where(relation => relation.Customer == us)
            .Join(visible.Parties, relation => relation.Supplier, party => party.Id, (_, party) => party.Name)
            .Distinct().OrderBy(vendor => vendor).ToListAsync(cancellationToken);
        return new SettingUp(name, vendors.ToRows(), await visible.Incidents.AnyAsync(cancellationToken));
    }
}
