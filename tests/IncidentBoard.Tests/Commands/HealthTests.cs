using System.Net;

namespace IncidentBoard.Tests.Commands;

public sealed class HealthTests
{
    [Theory]
    [InlineData("healthz", "alive\n")]
    [InlineData("readyz", "ready\n")]
    public async Task a_supervisor_needs_no_account_to_ask(string path, string answer)
    {
        await using var server = await LiveServer.StartAsync();

        using var response = await server.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, answer), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }
}
