using System.Diagnostics;
using System.Net;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.Access;

public sealed class SignInTests
{
    private const string Good = "four tulips under glass";

    [Fact]
    public async Task an_empty_board_is_set_up_once_by_the_link_on_the_console()
    {
        await using var app = await LiveServer.StartAsync(environment: "Production");
        var link = app.Services.GetRequiredService<SetUpKey>().Path!;
        using var first = app.Visitor();
        using var wrong = await first.GetAsync("/set-up?key=0000");

        using var made = await first.SubmitAsync(link, "set-up", ("name", "Zora Lindqvist"), ("account", "zora"), ("password", Good));
        using var steps = await first.PageAsync(made.Headers.Location!.ToString());
        using var again = await app.Http.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, wrong.StatusCode);
        Assert.Equal("/first-steps", made.Headers.Location!.ToString());
        Assert.Contains("Whose board is this?", steps.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Null(app.Services.GetRequiredService<SetUpKey>().Path);
        using var later = app.Visitor();
        using var back = await later.SubmitAsync("/sign-in", "password", ("name", "Zora"), ("password", Good));
        Assert.Equal("/", back.Headers.Location?.ToString());
    }

    [Fact]
    public async Task setting_up_with_a_password_that_can_be_guessed_is_refused_and_can_be_put_right()
    {
        await using var app = await LiveServer.StartAsync(environment: "Production");
        var link = app.Services.GetRequiredService<SetUpKey>().Path!;
        using var first = app.Visitor();

        using var refused = await first.SubmitAsync(link, "set-up", ("name", "Zora Lindqvist"), ("account", "zora"), ("password", "password1234"));
        using var page = await Visitor.PageOfAsync(refused);
        using var made = await first.SendAsync(page, link, "set-up", ("name", "Zora Lindqvist"), ("account", "zora"), ("password", Good));

        Assert.Contains("guessed first", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zora Lindqvist", page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain("password1234", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
    }

    [Fact]
    public async Task a_wrong_name_and_a_wrong_password_are_told_alike()
    {
        await using var app = await WithZoraAsync();
        using var visitor = app.Visitor();

        using var wrongName = await visitor.SubmitAsync("/sign-in", "password", ("name", "nobody"), ("password", Good));
        using var wrongPassword = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", "five tulips under glass"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (wrongName.StatusCode, wrongPassword.StatusCode));
        Assert.Equal(await AlertAsync(wrongName), await AlertAsync(wrongPassword));
        using var page = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Fact]
    public async Task the_owner_is_in_within_ten_seconds_on_a_known_device_while_others_guess()
    {
        await using var app = await WithZoraAsync();
        using var owner = app.Visitor();
        using var known = await owner.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        using var left = await owner.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), null);
        using var stop = new CancellationTokenSource();
        using var refused = new SemaphoreSlim(0);
        var guessing = Enumerable.Range(0, 8).Select(_ => GuessAsync(app, refused, stop.Token)).ToList();
        for (var told = 0; told < 100; told++)
        {
            Assert.True(await refused.WaitAsync(TimeSpan.FromSeconds(60)), $"only {told} guesses were told to wait");
        }

        var watch = Stopwatch.StartNew();
        using var back = await owner.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));
        watch.Stop();

        await stop.CancelAsync();
        await Task.WhenAll(guessing);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task too_many_tries_are_told_how_long_to_wait_even_with_the_right_password()
    {
        await using var app = await WithZoraAsync();
        using var visitor = app.Visitor();
        for (var i = 0; i < GuessPace.FreeTries; i++)
        {
            using var wrong = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", "not the password"));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var told = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));
        app.Clock.Pass(TimeSpan.FromSeconds(2));
        using var right = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));

        Assert.Equal(HttpStatusCode.TooManyRequests, told.StatusCode);
        Assert.InRange(told.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task a_sign_in_ends_the_moment_the_access_does()
    {
        await using var app = await WithZoraAsync();
        using var zora = await SignedInAsync(app);
        using var before = await zora.GetAsync("/account");
        var person = await app.Services.GetRequiredService<Accounts>().FindAsync("zora");

        Assert.IsType<Outcome.Recorded>(await app.Board.RecordAsync(Reader.Operator, new EditPerson(person!.Id, [new("disabled", "true")])));

        using var after = await zora.GetAsync("/account");
        using var again = await zora.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("not right", await AlertAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_sign_in_lasts_as_long_as_it_is_used_within_twelve_hours()
    {
        await using var app = await WithZoraAsync();
        using var zora = await SignedInAsync(app);

        foreach (var (hours, expected) in new[] { (7, HttpStatusCode.OK), (11, HttpStatusCode.OK), (13, HttpStatusCode.Redirect) })
        {
            app.Clock.Pass(TimeSpan.FromHours(hours));
            using var page = await zora.GetAsync("/account");
            Assert.Equal(expected, page.StatusCode);
        }
    }

    [Fact]
    public async Task changing_ones_password_keeps_this_device_and_ends_the_others()
    {
        await using var app = await WithZoraAsync();
        using var here = await SignedInAsync(app);
        using var elsewhere = await SignedInAsync(app);

        using var wrong = await here.SubmitAsync("/account", "change", ("old", "not the password"), ("password", "seven herons in a row"));
        using var right = await here.SubmitAsync("/account", "change", ("old", Good), ("password", "seven herons in a row"));

        Assert.Contains("old password is not right", await AlertAsync(wrong), StringComparison.Ordinal);
        Assert.Equal("/account?changed=true", right.Headers.Location!.ToString());
        using var still = await here.GetAsync("/account?changed=true");
        using var ended = await elsewhere.GetAsync("/account");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (still.StatusCode, ended.StatusCode));
    }

    [Fact]
    public async Task a_link_for_a_new_password_works_once_and_for_one_day()
    {
        await using var app = await WithZoraAsync();
        var (accounts, links) = (app.Services.GetRequiredService<Accounts>(), app.Services.GetRequiredService<ResetLinks>());
        var late = links.PathFor((await accounts.FindAsync("zora"))!);
        app.Clock.Pass(TimeSpan.FromHours(25));
        using var visitor = app.Visitor();
        using var tooLate = await visitor.GetAsync(late);
        var link = links.PathFor((await accounts.FindAsync("zora"))!);

        using var set = await visitor.SubmitAsync(link, "reset", ("password", "seven herons in a row"));

        using var twice = await visitor.GetAsync(link);
        using var signedIn = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", "seven herons in a row"));
        Assert.Equal(HttpStatusCode.Gone, tooLate.StatusCode);
        Assert.Equal("/sign-in", set.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Gone, twice.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task a_made_up_link_opens_nothing(string key)
    {
        await using var app = await WithZoraAsync();

        using var answer = await app.Http.GetAsync(new Uri("/reset?key=" + key, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    private static async Task<LiveServer> WithZoraAsync()
    {
        var app = await LiveServer.StartAsync(environment: "Production", clock: new TestClock());
        // Few rounds keep the tests quick; the first sign-in hashes anew with as many as are asked for.
        var outcome = await new Accounts(app.Board, 1000).AddAsync(Reader.Operator, new AddPerson("zora", "Zora Lindqvist", Role.Commander, Marking.Amber, null), Good);
        Assert.IsType<Outcome.Recorded>(outcome);
        return app;
    }

    private static async Task<Visitor> SignedInAsync(LiveServer app)
    {
        var visitor = app.Visitor();
        using var answer = await visitor.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", Good));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>Guesses until it is stopped, and counts those that were told to wait.</summary>
    private static async Task GuessAsync(LiveServer app, SemaphoreSlim refused, CancellationToken stop)
    {
        using var visitor = app.Visitor();
        using var page = await visitor.PageAsync("/sign-in");
        while (!stop.IsCancellationRequested)
        {
            using var answer = await visitor.SendAsync(page, "/sign-in", "password", ("name", "zora"), ("password", "not the password"));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused.Release();
            }
        }
    }

    private static async Task<string> AlertAsync(HttpResponseMessage answer)
    {
        using var page = await Visitor.PageOfAsync(answer);
        return page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";
    }
}
