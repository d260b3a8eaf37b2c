using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IncidentBoard.Shared;

/// <summary>Whether the browser of this circuit can be reached now. What nobody sees need not be kept live.</summary>
public sealed class Connection : CircuitHandler, IDisposable
{
    private TaskCompletionSource _up = Raised();
    private CancellationTokenSource _down = new();

    /// <summary>Ends when the connection is up; has ended already while it is.</summary>
    public Task UpAsync(CancellationToken cancellationToken) => _up.Task.WaitAsync(cancellationToken);

    /// <summary>Is cancelled when the connection goes down. Another one each time it comes up.</summary>
    public CancellationToken Down => _down.Token;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _down.CancelAsync();
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_down.IsCancellationRequested)
        {
            _down = new CancellationTokenSource();
        }

        _up.TrySetResult();
        return Task.CompletedTask;
    }

    public void Dispose() => _down.Dispose();

    private static TaskCompletionSource Raised()
    {
        var raised = new TaskCompletionSource();
        raised.SetResult();
        return raised;
    }
}
