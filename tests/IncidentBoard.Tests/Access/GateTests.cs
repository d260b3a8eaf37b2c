using System.Net;

namespace IncidentBoard.Tests.Access;

public sealed class GateTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task who_has_not_signed_in_is_led_to_the_gate_and_back_to_where_he_wanted_to_go()
    {
        var app = server.App;
        using var visitor = app.Visitor();

        using var turned = await visitor.GetAsync("/?wall=1");
        using var answer = await visitor.SubmitAsync(turned.Headers.Location!.ToString(), "choose", ("account", "ada"));

        Assert.Equal("/sign-in?back=%2F%3Fwall%3D1", turned.Headers.Location!.ToString());
        Assert.Equal("/?wall=1", answer.Headers.Location!.ToString());
        using var page = await visitor.GetAsync("/?wall=1");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/sign-in?back=/")]
    public async Task signing_in_never_leads_to_another_host(string back)
    {
        var app = server.App;
        using var visitor = app.Visitor();

        using var answer = await visitor.SubmitAsync("/sign-in?back=" + Uri.EscapeDataString(back), "choose", ("account", "ada"));

        var led = new Uri(app.Address, answer.Headers.Location!.ToString());
        Assert.Equal(app.Address.Authority, led.Authority);
        Assert.NotEqual("/sign-in", led.AbsolutePath);
    }

    [Fact]
    public async Task a_script_without_a_sign_in_is_told_so_and_not_sent_to_a_page()
    {
        var app = server.App;

        using var answer = await app.Http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Sign in again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task signing_out_ends_the_sign_in_on_this_device()
    {
        var app = server.App;
        using var ada = await app.SignedInAsync("ada");

        using var left = await ada.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), null);
        using var page = await ada.GetAsync("/");

        Assert.Equal("/sign-in", left.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Fact]
    public async Task somebody_anonymous_gets_no_script_and_so_no_circuit()
    {
        var app = server.App;
        using var visitor = app.Visitor();

        using var page = await visitor.PageAsync("/sign-in");
        using var circuit = await app.Http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);

        Assert.NotEmpty(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(HttpStatusCode.Unauthorized, circuit.StatusCode);
    }

    [Theory]
    [InlineData("Host", "board.example.org")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task the_sample_people_are_refused_to_whoever_does_not_ask_on_this_machine(string header, string value)
    {
        var app = server.App;
        using var visitor = app.Visitor();
        using var honest = await visitor.PageAsync("/sign-in");

        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var page = await visitor.PageAsync("/sign-in");
        using var forced = await visitor.SendAsync(honest, "/sign-in", "choose", ("account", "ada"));

        Assert.Empty(page.QuerySelectorAll("button.choice"));
        Assert.Contains("on the board's own machine only", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.False(forced.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("board=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task outside_the_demonstration_nobody_signs_in_by_one_click()
    {
        await using var app = await LiveServer.StartAsync();
        using var visitor = app.Visitor();

        using var page = await visitor.PageAsync("/sign-in");

        Assert.Empty(page.QuerySelectorAll("button.choice"));
    }
}
