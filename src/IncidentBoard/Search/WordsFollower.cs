using IncidentBoard.Storage;

namespace IncidentBoard.Search;

/// <summary>Keeps the search index up with the journal, a moment behind it.</summary>
internal sealed partial class WordsFollower(Board board, TimeProvider clock, ILogger<WordsFollower> log) : BackgroundService
{
    // Somebody who types changes one field after the other; a burst costs one turn at the writer, not one each.
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _tryAgain = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var following = board.Follow();
        try
        {
            do
            {
                await Task.Delay(await IsUpAsync(stoppingToken) ? _rest : _tryAgain, clock, stoppingToken);
            }
            while (await following.ChangedAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The board is closing; the next start catches up.
        }
    }

    private async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await board.Words.CatchUpAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A full disk, perhaps. Who searches finds less meanwhile; nobody who writes is kept waiting.
            Behind(e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index cannot follow: {Reason}. It is tried again after the next change.")]
    private partial void Behind(string reason);
}
