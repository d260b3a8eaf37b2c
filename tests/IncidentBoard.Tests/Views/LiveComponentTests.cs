using System.Diagnostics;
using IncidentBoard.Bench;

namespace IncidentBoard.Tests.Views;

/// <summary>What a live screen costs the board: somebody who follows it, for as long as somebody looks.</summary>
public sealed class LiveComponentTests
{
    [Fact]
    public async Task after_a_page_is_closed_nobody_follows_for_it()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var http = await SignedInAsync(server);
        var before = server.Board.FollowerCount;

        await using (await Circuit.OpenAsync(http, server.Address))
        {
            await FollowersAsync(server, count => count > before);
        }

        await FollowersAsync(server, count => count == before);
    }

    [Fact]
    public async Task after_the_connection_is_lost_nobody_follows_for_it()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var http = await SignedInAsync(server);
        var before = server.Board.FollowerCount;

        var circuit = await Circuit.OpenAsync(http, server.Address);
        await FollowersAsync(server, count => count > before);
        await circuit.BreakAsync();

        await FollowersAsync(server, count => count == before);
    }

    private static async Task<HttpClient> SignedInAsync(LiveServer server)
    {
        using var visitor = await server.SignedInAsync("ada");
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", visitor.Cookies.GetCookieHeader(server.Address));
        return http;
    }

    private static async Task FollowersAsync(LiveServer server, Predicate<int> asExpected)
    {
        for (var watch = Stopwatch.StartNew(); !asExpected(server.Board.FollowerCount); await Task.Yield())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"There are {server.Board.FollowerCount} followers.");
        }
    }
}
