using System.Collections.Concurrent;
using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Core.Views;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;

namespace IncidentBoard.StatusPages;

/// <summary>
/// Keeps the status pages, and what machines read of the public one, as ready bytes. It follows the board, draws a page anew when what stands on it has changed or a promise has passed, and stores
/// the bytes; those who read the pages never wait for it and never touch the store, so the pages stay up when the store does not.
/// </summary>
internal sealed partial class PublishedPages(Board board, TimeProvider clock, StatusPageRenderer renderer, ReadyDocuments documents, ILogger<PublishedPages> log) : BackgroundService
{
    /// <summary>From one look at the board to the next, at least: a burst of changes costs two looks, not one each.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the clock is looked at. A timer set for the promise itself would be late where the machine slept or its clock was set.</summary>
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait before storing again what could not be stored.</summary>
    private static readonly TimeSpan _storeAgain = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<StatusAddress, ReadyPage> _ready = new();
    private readonly Dictionary<StatusAddress, StatusPageView> _shown = [];
    private readonly Dictionary<string, Snapshot> _unstored = new(StringComparer.Ordinal);
    private Published? _published;
    private DateTimeOffset _storeNext;
    private long _looks;

    /// <summary>How many pages were drawn since the start.</summary>
    internal int Drawn { get; private set; }

    /// <summary>How often it was looked whether the pages are as they should be, since the start.</summary>
    internal long Looks => Interlocked.Read(ref _looks);

    /// <summary>The page as it is now; none before the very first one was drawn.</summary>
    public ReadyPage? Find(StatusAddress address) => _ready.GetValueOrDefault(address);

    /// <summary>The page as it would be with one more update on it, for readers up to a clearance. Nothing is kept of it.</summary>
    public async Task<string> PreviewAsync(StatusUpdate update, Marking clearance, CancellationToken cancellationToken)
    {
        var published = await board.ReadAsync(Reader.Operator, new ReadPublished(), cancellationToken);
        var address = update.Audience == Audience.Public ? StatusAddress.Public : StatusAddress.Internal(update.Marking < clearance ? update.Marking : clearance);
        var now = clock.GetUtcNow();
        var view = (published with { Updates = [.. published.Updates, update] }).PageOf(address, now);
        return Encoding.UTF8.GetString(await renderer.RenderAsync(view, now, isPreview: true));
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        if (!documents.AreAllThere || StatusAddress.All.Any(address => Find(address) is null))
        {
            await TryAsync(LookAsync, cancellationToken);
            await TryAsync(RedrawAsync, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Takes up the pages as they were stored.</summary>
    internal async Task LoadAsync()
    {
        var stored = (await board.Snapshots.AllAsync()).ToDictionary(snapshot => snapshot.Page, StringComparer.Ordinal);
        foreach (var address in StatusAddress.All.Where(address => stored.ContainsKey(address.Key)))
        {
            _ready[address] = new ReadyPage(stored[address.Key].Body);
        }

        documents.Load(stored);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var following = board.Follow();
        var changed = following.ChangedAsync(stoppingToken).AsTask();
        var isStale = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            isStale = isStale && !await TryAsync(LookAsync, stoppingToken);
            await TryAsync(RedrawAsync, stoppingToken);
            Interlocked.Increment(ref _looks);
            await Task.WhenAny(Task.Delay(_rest, clock, stoppingToken));
            await Task.WhenAny(changed, Task.Delay(_tick, clock, stoppingToken));
            if (changed.IsCompletedSuccessfully)
            {
                isStale = true;
                changed = following.ChangedAsync(stoppingToken).AsTask();
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken) =>
        _published = await board.ReadAsync(Reader.Operator, new ReadPublished(), cancellationToken);

    /// <summary>Draws the pages that are not as they should be at this moment. Needs no store, so that a promise that passes is seen to pass without one.</summary>
    private async Task RedrawAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var drawn = new Dictionary<StatusPageView, ReadyPage>();
        foreach (var address in _published is null ? [] : StatusAddress.All)
        {
            var view = _published!.PageOf(address, now);
            if (_shown.TryGetValue(address, out var shown) && shown == view)
            {
                continue;
            }

            if (!drawn.TryGetValue(view, out var page))
            {
                page = new ReadyPage(await renderer.RenderAsync(view, now));
                drawn.Add(view, page);
                Drawn++;
            }

            (_ready[address], _shown[address]) = (page, view);
            Keep(new Snapshot { Page = address.Key, ContentType = StatusEndpoints.ContentType, Body = page.Body, MadeAt = now }, now);
        }

        foreach (var document in _published is null ? [] : documents.Renew(_published, now))
        {
            Keep(document, now);
        }

        await StoreAsync(now);
    }

    private void Keep(Snapshot snapshot, DateTimeOffset now) => (_unstored[snapshot.Page], _storeNext) = (snapshot, now);

    private async Task StoreAsync(DateTimeOffset now)
    {
        if (_unstored.Count == 0 || now < _storeNext)
        {
            return;
        }

        _storeNext = now + _storeAgain;
        if (await board.Snapshots.PutAsync([.. _unstored.Values]) is Outcome.Refused refused)
        {
            LogNotStored(log, refused.ToString());
            return;
        }

        _unstored.Clear();
    }

    /// <summary>Whatever goes wrong in making a page, the one before it stays up, and the next tick tries again.</summary>
    private async Task<bool> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            LogStale(log, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The status pages could not be brought up to date; they stay as they are, and are tried again within a second.")]
    private static partial void LogStale(ILogger log, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The status pages are up to date but could not be stored: {Reason}")]
    private static partial void LogNotStored(ILogger log, string reason);
}
