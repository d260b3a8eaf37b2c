using System.Net;
using System.Reflection;
using IncidentBoard.Access;
using IncidentBoard.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.Access;

/// <summary>Every way in, and what it asks for. A way in that asks for nothing fails here.</summary>
public sealed class InventoryTests(DemoServer server) : IClassFixture<DemoServer>
{
    /// <summary>The whole list of what somebody reaches who has not signed in. Adding to it is a decision.</summary>
    private static readonly string[] _open =
    [
        "GET /api/v2/components.json",
        "GET /api/v2/incidents.json",
        "GET /api/v2/incidents/unresolved.json",
        "GET /api/v2/scheduled-maintenances.json",
        "GET /api/v2/scheduled-maintenances/active.json",
        "GET /api/v2/scheduled-maintenances/upcoming.json",
        "GET /api/v2/status.json",
        "GET /api/v2/summary.json",
        "GET /calendar.ics",
        "GET /feed.json",
        "GET /forbidden",
        "GET /healthz",
        "GET /history.atom",
        "GET /history.rss",
        "GET /readyz",
        "GET /reset",
        "GET /set-up",
        "GET /sign-in",
        "GET /status",
        "GET /status/public",
        "GET /status/public/api/v2/components.json",
        "GET /status/public/api/v2/incidents.json",
        "GET /status/public/api/v2/incidents/unresolved.json",
        "GET /status/public/api/v2/scheduled-maintenances.json",
        "GET /status/public/api/v2/scheduled-maintenances/active.json",
        "GET /status/public/api/v2/scheduled-maintenances/upcoming.json",
        "GET /status/public/api/v2/status.json",
        "GET /status/public/api/v2/summary.json",
        "GET /status/public/calendar.ics",
        "GET /status/public/feed.json",
        "GET /status/public/history.atom",
        "GET /status/public/history.rss",
        "GET /status/public/updates.atom",
        "GET /status/widget.js",
        "GET /updates.atom",
        "HEAD /api/v2/components.json",
        "HEAD /api/v2/incidents.json",
        "HEAD /api/v2/incidents/unresolved.json",
        "HEAD /api/v2/scheduled-maintenances.json",
        "HEAD /api/v2/scheduled-maintenances/active.json",
        "HEAD /api/v2/scheduled-maintenances/upcoming.json",
        "HEAD /api/v2/status.json",
        "HEAD /api/v2/summary.json",
        "HEAD /calendar.ics",
        "HEAD /feed.json",
        "HEAD /history.atom",
        "HEAD /history.rss",
        "HEAD /status",
        "HEAD /status/public",
        "HEAD /status/public/api/v2/components.json",
        "HEAD /status/public/api/v2/incidents.json",
        "HEAD /status/public/api/v2/incidents/unresolved.json",
        "HEAD /status/public/api/v2/scheduled-maintenances.json",
        "HEAD /status/public/api/v2/scheduled-maintenances/active.json",
        "HEAD /status/public/api/v2/scheduled-maintenances/upcoming.json",
        "HEAD /status/public/api/v2/status.json",
        "HEAD /status/public/api/v2/summary.json",
        "HEAD /status/public/calendar.ics",
        "HEAD /status/public/feed.json",
        "HEAD /status/public/history.atom",
        "HEAD /status/public/history.rss",
        "HEAD /status/public/updates.atom",
        "HEAD /status/widget.js",
        "HEAD /updates.atom",
        "POST /forbidden",
        "POST /reset",
        "POST /set-up",
        "POST /sign-in",
        "POST /sign-out",
    ];

    /// <summary>The framework's own way in to files that were added while developing. It takes no declaration, so it is shut to whoever has not signed in.</summary>
    private static readonly string[] _undeclared = ["GET /{**path:file}", "HEAD /{**path:file}"];

    private static readonly string[] _circuitMethods =
    [
        "BeginInvokeDotNetFromJS", "ConnectCircuit", "EndInvokeJSFromDotNet", "OnDisconnectedAsync", "OnLocationChanged", "OnLocationChanging", "OnRenderCompleted", "PauseCircuit",
        "ReceiveByteArray", "ReceiveJSDataChunk", "ResumeCircuit", "SendDotNetStreamToJS", "StartCircuit", "UpdateRootComponents",
    ];

    [Fact]
    public async Task every_endpoint_says_what_it_takes_to_come_through()
    {
        var app = server.App;
        var endpoints = Endpoints(app);

        Assert.True(endpoints.Count > 15, $"only {endpoints.Count} endpoints were looked at");
        Assert.Empty(endpoints.Where(endpoint => !IsOpen(endpoint) && endpoint.Metadata.GetMetadata<MayAttribute>() is null).SelectMany(Names).Except(_undeclared));
    }

    [Fact]
    public async Task what_anybody_reaches_is_exactly_this()
    {
        var app = server.App;

        var open = Endpoints(app).Where(IsOpen).SelectMany(Names).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(_open, open);
    }

    [Fact]
    public async Task whatever_is_not_on_that_list_is_shut_to_somebody_who_has_not_signed_in()
    {
        var app = server.App;
        var tried = 0;

        foreach (var name in Endpoints(app).Where(endpoint => !IsOpen(endpoint)).SelectMany(Names).Distinct())
        {
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Filled(path), UriKind.Relative));
            using var answer = await app.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{name} answered {answer.StatusCode}");
            tried++;
        }

        Assert.True(tried > 10, $"only {tried} ways in were tried");
    }

    [Fact]
    public void every_page_says_itself_what_it_takes_to_come_through()
    {
        var pages = typeof(Server).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();

        Assert.True(pages.Count > 5, $"only {pages.Count} pages were looked at");
        Assert.DoesNotContain(pages, page => page.GetCustomAttribute<MayAttribute>(inherit: false) is null && page.GetCustomAttribute<AllowAnonymousAttribute>(inherit: false) is null);
        Assert.DoesNotContain(pages, page => page.GetCustomAttribute<MayAttribute>() is not null && page.GetCustomAttribute<AllowAnonymousAttribute>() is not null);
    }

    [Fact]
    public async Task the_one_hub_is_that_of_the_circuits_and_every_method_of_it_lies_behind_the_sign_in()
    {
        var app = server.App;

        var hubs = Endpoints(app).Where(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>() is not null).ToList();

        Assert.NotEmpty(hubs);
        Assert.All(hubs, hub => Assert.Equal(Act.Read, hub.Metadata.GetMetadata<MayAttribute>()!.Act));
        var type = Assert.Single(hubs.Select(hub => hub.Metadata.GetMetadata<HubMetadata>()!.HubType).Distinct());
        Assert.Equal("ComponentHub", type.Name);
        Assert.Subset(_circuitMethods.ToHashSet(), type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).ToHashSet());
        Assert.DoesNotContain(typeof(Server).Assembly.GetTypes(), own => own.IsAssignableTo(typeof(Hub)));
    }

    [Fact]
    public async Task who_forgets_to_say_is_shut_all_the_same()
    {
        var app = server.App;

        using var answer = await app.Http.GetAsync(new Uri("/nowhere-at-all", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static List<RouteEndpoint> Endpoints(LiveServer app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"])
            .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}");

    /// <summary>The path with something in every hole.</summary>
    private static string Filled(string path) =>
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? part.Contains("guid", StringComparison.Ordinal) ? "0f8fad5b-d9cb-469f-a165-70867728950e" : "x" : part));
}
