using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of parties.</summary>
internal sealed class PartyMapping : ThingMapping<Party>
{
    protected override string Table => "Parties";

    protected override void Map(EntityTypeBuilder<Party> builder)
    {
        builder.HasIndex(party => party.Name);
    }
}
