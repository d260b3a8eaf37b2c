using IncidentBoard.Core;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>Published pages in tables of their own.</summary>
public sealed class Snapshots
{
    private readonly Board _board;

    internal Snapshots(Board board) => _board = board;

    /// <summary>Puts pages in place of those of the same address.</summary>
    public Task<Outcome> PutAsync(IReadOnlyCollection<Snapshot> snapshots) => _board.WriteAsync(async turn =>
    {
        foreach (var snapshot in snapshots)
        {
            await turn.Db.Snapshots.Where(old => old.Page == snapshot.Page).ExecuteDeleteAsync();
            turn.Db.Add(snapshot);
        }
    });

    public Task<List<Snapshot>> AllAsync() => _board.ReadAsync(db => db.Snapshots.ToListAsync());
}
