namespace IncidentBoard.Tests;

/// <summary>One server with the sample board for all tests of a class that leave it as it was.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    internal LiveServer App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await LiveServer.StartAsync(demo: true, environment: "Production");

    public async Task DisposeAsync() => await App.DisposeAsync();
}
