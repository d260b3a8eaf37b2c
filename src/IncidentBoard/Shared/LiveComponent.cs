using IncidentBoard.Access;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IncidentBoard.Shared;

/// <summary>
/// A part of a screen that shows the answer to one question and keeps it true. It reads once to be drawn; once it is live it follows the board, reads again
/// when told, at most every 75 ms, and draws only when the answer is another one. The one who writes never waits for it.
/// </summary>
/// <typeparam name="T">The answer: immutable, with value equality.</typeparam>
public abstract class LiveComponent<T> : ComponentBase, IAsyncDisposable
    where T : class
{
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(75);

    private readonly CancellationTokenSource _gone = new();
    private Query<T>? _asked;
    private Task _following = Task.CompletedTask;

    [Inject]
    protected Board Board { get; private set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; private set; } = null!;

    [Inject]
    private Connection Connection { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>The answer as of now; none before the first reading, or when there is none for this reader.</summary>
    protected T? Answer { get; private set; }

    /// <summary>Who is looking. Anonymous before the first reading.</summary>
    protected Reader Reader { get; private set; } = Reader.Anonymous;

    /// <summary>How often it is drawn again though nothing has changed, because what it says depends on the time; none for most.</summary>
    protected virtual TimeSpan? Again => null;

    /// <summary>What to ask, from the parameters as they are.</summary>
    protected abstract Query<T> Question { get; }

    protected override async Task OnParametersSetAsync()
    {
        var question = Question;
        if (!question.Equals(_asked))
        {
            _asked = question;
            await AskAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            // Off the screen's own thread of work: waiting for an answer that is like the last one must not keep a click waiting.
            _following = Task.Run(() => Task.WhenAll(FollowAsync(_gone.Token), AgainAsync(_gone.Token)));
        }
    }

    /// <summary>Called after each new answer, before it is drawn.</summary>
    protected virtual void Answered()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _following;
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task FollowAsync(CancellationToken gone)
    {
        try
        {
            while (!gone.IsCancellationRequested)
            {
                await Connection.UpAsync(gone);
                await FollowWhileUpAsync(gone);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The screen was closed.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task AgainAsync(CancellationToken gone)
    {
        try
        {
            while (Again is { } pause)
            {
                await Task.Delay(pause, Clock, gone);
                await Connection.UpAsync(gone);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The screen was closed.
        }
    }

    private async Task FollowWhileUpAsync(CancellationToken gone)
    {
        using var away = CancellationTokenSource.CreateLinkedTokenSource(gone, Connection.Down);
        using var following = Board.Follow();
        try
        {
            do
            {
                await ReadAgainAsync();
                await Task.Delay(_rest, Clock, away.Token);
            }
            while (await following.ChangedAsync(away.Token));
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            // Nobody can see it now. When the connection is up again, it is read again.
        }
    }

    private async Task ReadAgainAsync()
    {
        var asked = _asked!;
        if (Board.Readers.Of((await Who).User) is not { } reader)
        {
            await InvokeAsync(SignInAgain);
            return;
        }

        // Shared answers come to all who wait at the same instant. Each goes on by himself, or the last would be drawn after all the others.
        var answer = await Board.ReadAsync(reader, asked, _gone.Token).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await InvokeAsync(() =>
        {
            if (Take(asked, reader, answer))
            {
                StateHasChanged();
            }
        });
    }

    private async Task AskAsync()
    {
        var asked = _asked!;
        if (Board.Readers.Of((await Who).User) is { } reader)
        {
            Take(asked, reader, await Board.ReadAsync(reader, asked, _gone.Token));
        }
        else
        {
            SignInAgain();
        }
    }

    /// <summary>Takes an answer; says whether it is another one.</summary>
    private bool Take(Query<T> asked, Reader reader, T? answer)
    {
        // Another question was asked meanwhile, and its answer may be here already.
        if (!ReferenceEquals(asked, _asked) || (Equals(answer, Answer) && reader.Sight == Reader.Sight && reader.Role == Reader.Role))
        {
            return false;
        }

        (Reader, Answer) = (reader, answer);
        Answered();
        return true;
    }

    /// <summary>Somebody whose access has ended is sent to sign in.</summary>
    private void SignInAgain() =>
        Navigation.NavigateTo($"sign-in?back={Uri.EscapeDataString(Navigation.ToBaseRelativePath(Navigation.Uri))}", forceLoad: true);
}
