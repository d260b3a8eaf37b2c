using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IncidentBoard.Tests.Views;

/// <summary>Counts the commands that stores are given, by the folder of each. It is made before the store is opened: whether anybody listens is asked now and then only.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<IDisposable> _subscriptions = [];

    public CommandCount() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int In(string folder) => _counts.GetValueOrDefault(folder);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
        {
            _subscriptions.Add(listener.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> news)
    {
        if (news.Value is CommandExecutedEventData { Context: { } context } && Path.GetDirectoryName(context.Database.GetDbConnection().DataSource) is { } folder)
        {
            _counts.AddOrUpdate(folder, 1, (_, count) => count + 1);
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
