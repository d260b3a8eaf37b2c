namespace IncidentBoard.Access;

/// <summary>
/// Lets only so many passwords be hashed at once that the board stays quick for those who work, and keeps a turn for devices that are known: strangers
/// wait for one another, never in front of somebody who belongs here.
/// </summary>
internal sealed class HashingTurns : IDisposable
{
    private const int LongestQueue = 20;

    private readonly SemaphoreSlim _known = new(1);
    private readonly SemaphoreSlim _strangers = new(1);
    private int _waiting;

    /// <summary>Waits for a turn; dispose it when done. None when too many wait already.</summary>
    public async Task<IDisposable?> TakeAsync(bool isKnown, CancellationToken cancellationToken)
    {
        if (!isKnown && Interlocked.Increment(ref _waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            var turns = isKnown ? _known : _strangers;
            await turns.WaitAsync(cancellationToken);
            return new Turn(turns);
        }
        finally
        {
            if (!isKnown)
            {
                Interlocked.Decrement(ref _waiting);
            }
        }
    }

    public void Dispose()
    {
        _known.Dispose();
        _strangers.Dispose();
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Release();
    }
}
