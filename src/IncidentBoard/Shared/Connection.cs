using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IncidentBoard.Shared;

/// <summary>Whether the browser of this circuit can be reached now. What nobody sees need not be kept live.</summary>
public sealed class Connection : CircuitHandler
{
    private TaskCompletionSource _up = Raised();

    /// <summary>Ends when the connection is up; has ended already while it is.</summary>
    public Task UpAsync(CancellationToken cancellationToken) => _up.Task.WaitAsync(cancellationToken);

    public bool IsUp => _up.Task.IsCompleted;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _up.TrySetResult();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Raised()
    {
        var raised = new TaskCompletionSource();
        raised.SetResult();
        return raised;
    }
}
