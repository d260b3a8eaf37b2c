using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of the settings of the board.</summary>
internal sealed class BoardSettingsMapping : ThingMapping<BoardSettings>
{
    protected override string Table => "Settings";

    protected override void Map(EntityTypeBuilder<BoardSettings> builder)
    {
        builder.HasOne<Party>().WithMany().HasForeignKey(settings => settings.OurOrganisation).OnDelete(DeleteBehavior.Restrict);
    }
}
