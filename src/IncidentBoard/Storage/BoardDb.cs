using IncidentBoard.Storage.Mappings;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>The tables. Only <see cref="Board"/> makes one.</summary>
internal sealed class BoardDb(DbContextOptions<BoardDb> options) : DbContext(options)
{
    public DbSet<JournalLine> Lines => Set<JournalLine>();

    public DbSet<JournalValue> Values => Set<JournalValue>();

    public DbSet<FieldVersion> Versions => Set<FieldVersion>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(BoardDb).Assembly);
}
