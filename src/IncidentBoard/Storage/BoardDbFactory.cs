using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IncidentBoard.Storage;

/// <summary>For <c>dotnet ef migrations add</c> alone: the model without a board.</summary>
internal sealed class BoardDbFactory : IDesignTimeDbContextFactory<BoardDb>
{
    public BoardDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<BoardDb>().UseSqlite("Data Source=:memory:").Options);
}
