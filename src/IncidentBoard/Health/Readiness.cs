using IncidentBoard.Storage;

namespace IncidentBoard.Health;

/// <summary>
/// Whether the board can keep what is saved. The schema is current whenever a board is open at all; that it can be written is tried out by writing,
/// at most once every two seconds, however many ask.
/// </summary>
internal sealed class Readiness(Board board, TimeProvider clock)
{
    private static readonly TimeSpan _holds = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private Task<string?> _latest = Task.FromResult<string?>(null);
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    /// <summary>Why not, in plain words; none when it can.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Latest().WaitAsync(_longest, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return "Not ready: what is being saved has waited for more than 5 s.";
        }
    }

    private Task<string?> Latest()
    {
        lock (_turn)
        {
            var now = clock.GetUtcNow();
            if (_latest.IsCompleted && now - _asked >= _holds)
            {
                (_asked, _latest) = (now, board.WriteTroubleAsync());
            }

            return _latest;
        }
    }
}
