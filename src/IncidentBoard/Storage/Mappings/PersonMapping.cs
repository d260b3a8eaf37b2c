using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentBoard.Storage.Mappings;

/// <summary>The table of people.</summary>
internal sealed class PersonMapping : ThingMapping<Person>
{
    protected override string Table => "People";

    protected override void Map(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(person => person.Account).IsUnique();
    }
}
