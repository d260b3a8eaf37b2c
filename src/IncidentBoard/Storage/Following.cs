using System.Threading.Channels;

namespace IncidentBoard.Storage;

/// <summary>One who follows the board. However much happens while he is busy, one mark waits for him. Dispose to stop following.</summary>
public sealed class Following : IDisposable
{
    private readonly Followers _followers;
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal Following(Followers followers) => _followers = followers;

    /// <summary>Waits until the board has changed since the last call. Returns false when following has ended.</summary>
    public async ValueTask<bool> ChangedAsync(CancellationToken cancellationToken)
    {
        if (!await _changed.Reader.WaitToReadAsync(cancellationToken))
        {
            return false;
        }

        _changed.Reader.TryRead(out _);
        return true;
    }

    public void Dispose()
    {
        _followers.Remove(this);
        _changed.Writer.TryComplete();
    }

    internal void Tell() => _changed.Writer.TryWrite(true);
}
