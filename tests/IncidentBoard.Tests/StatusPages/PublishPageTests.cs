using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IncidentBoard.Tests.StatusPages;

public sealed class PublishPageTests
{
    private const string Mercor = "0985d54d60f44d8a8f77bfb9e47963b1";
    private const string Drill = "b3daea30d2a442ab9ee21f71a70a54ce";

    [Fact]
    public async Task a_commander_writes_previews_and_publishes_and_only_the_last_step_lets_anything_out()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        var address = $"/publish/{Mercor}?to=public";

        using var written = await ada.PageAsync(address);
        Assert.Equal("Mercor, a vendor of training data and of experts to AI labs, is reported to have had a security incident in or about the week of 30 March 2026.", written.QuerySelector("#affected")!.GetAttribute("data-value"));
        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Second word"), ("step", "preview")]));

        var inside = previewed.QuerySelector("iframe")!.GetAttribute("srcdoc")!;
        Assert.Contains("Second word</h1>", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", inside, StringComparison.Ordinal);
        Assert.DoesNotContain("Second word", await server.Http.GetStringAsync(new Uri("/status", UriKind.Relative)), StringComparison.Ordinal);

        using var done = await ada.SendAsync(previewed, address, "update", ("step", "publish"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var list = await ada.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("Update 2 is published.", list.QuerySelector("#main [role=status]")!.TextContent, StringComparison.Ordinal);
        var page = await SaysAsync(server, "Second word</h1>");
        Assert.Contains("Update 2, signed by Ada (commander)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_preview_is_the_page_that_is_then_published()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        var address = $"/publish/{Mercor}?to=public";
        using var written = await ada.PageAsync(address);

        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Second word"), ("step", "preview")]));
        using var done = await ada.SendAsync(previewed, address, "update", ("step", "publish"));
        await SaysAsync(server, "Second word</h1>");

        Assert.Equal(
            Answer(previewed.QuerySelector("iframe")!.GetAttribute("srcdoc")!),
            Answer(await server.Http.GetStringAsync(new Uri("/status", UriKind.Relative))));
    }

    [Fact]
    public async Task what_is_missing_is_said_at_its_field_and_nothing_is_lost()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        var address = $"/publish/{Mercor}?to=public";
        using var written = await ada.PageAsync(address);

        using var again = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("").Where(pair => pair.Name != "known"), ("known", "Typed with care"), ("step", "preview")]));

        Assert.Null(again.QuerySelector("iframe"));
        Assert.Contains("cannot be empty", again.QuerySelector("#headline")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", again.QuerySelector("#headline")!.GetAttribute("aria-invalid"));
        Assert.Equal("Typed with care", again.QuerySelector("#known")!.GetAttribute("data-value"));
    }

    [Fact]
    public async Task the_writer_sees_what_it_rests_on_what_stays_inside_and_what_not_to_say()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        var address = $"/publish/{Mercor}?to=public";
        using var written = await ada.PageAsync(address);
        var choices = written.QuerySelectorAll("input[name=restsOn]").Select(choice => choice.ParentElement!.TextContent).ToArray();
        Assert.Contains(choices, choice => choice.Contains("Meta has paused its work with Mercor.", StringComparison.Ordinal) && choice.Contains("Claimed", StringComparison.Ordinal) && choice.Contains("origin", StringComparison.Ordinal));

        // One that is GREEN and one that is disputed.
        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Second word"), ("restsOn", "040ba223d17f41b69952ff49a483f561"), ("restsOn", "8dd7e292217a491ea8dc521e8e7081c8"), ("step", "preview")]));

        var text = previewed.Body!.TextContent;
        Assert.Contains("This rests on TLP:GREEN Mercor was reached by way of the malicious LiteLLM releases.", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("Do not say this as it stands: the finding is disputed.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("malicious LiteLLM", previewed.QuerySelector("iframe")!.GetAttribute("srcdoc")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task after_a_quarter_of_an_hour_publishing_and_withdrawing_ask_for_the_person_again()
    {
        var clock = new TestClock();
        await using var server = await LiveServer.StartAsync(demo: true, clock: clock);
        using var ada = await server.SignedInAsync("ada");
        var address = $"/publish/{Mercor}?to=internal";
        using var written = await ada.PageAsync(address);
        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Late word"), ("step", "preview")]));

        clock.Pass(TimeSpan.FromMinutes(16));
        using var refused = await PageOfAsync(await ada.SendAsync(previewed, address, "update", ("step", "publish")));

        Assert.Contains("more than 15 minutes ago", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?back=%2Fpublish", refused.QuerySelector("[role=alert] a")!.GetAttribute("href"), StringComparison.Ordinal);
        using var list = await ada.PageAsync("/publish");
        var form = list.Forms.Select(form => form.QuerySelector("input[name=_handler]")?.GetAttribute("value")).First(name => name?.StartsWith("withdraw-", StringComparison.Ordinal) == true)!;
        using var notWithdrawn = await PageOfAsync(await ada.SendAsync(list, "/publish", form, ("why", "wrong")));
        Assert.Contains("more than 15 minutes ago", notWithdrawn.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Late word", await (await ada.GetAsync("/status/internal")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_update_is_corrected_and_withdrawn_from_the_list()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        using var list = await ada.PageAsync("/publish");
        var address = "/" + list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("to=public&corrects=", StringComparison.Ordinal));
        using var written = await ada.PageAsync(address);
        Assert.Contains("what was taken is not known", written.Body!.TextContent, StringComparison.Ordinal);

        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Put right"), ("step", "preview")]));
        using var done = await ada.SendAsync(previewed, address, "update", ("step", "publish"));
        Assert.Contains("Corrected by update 2", await SaysAsync(server, "Put right</h1>"), StringComparison.Ordinal);

        using var after = await ada.PageAsync("/publish");
        var row = after.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Put right", StringComparison.Ordinal));
        using var withdrawn = await ada.SendAsync(after, "/publish", row.QuerySelector("input[name=_handler]")!.GetAttribute("value")!, ("why", "It was too early."));
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        await SaysAsync(server, "Withdrawn: It was too early.");
    }

    [Fact]
    public async Task drills_are_offered_for_the_internal_page_only_and_refused_for_the_public_one()
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");
        using var list = await ada.PageAsync("/publish");
        Assert.Contains(list.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"publish/{Drill}?to=internal");
        Assert.DoesNotContain(list.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"publish/{Drill}?to=public");

        var address = $"/publish/{Drill}?to=public";
        using var written = await ada.PageAsync(address);
        using var previewed = await PageOfAsync(await ada.SendAsync(written, address, "update", [.. Words("Drill"), ("step", "preview")]));
        using var refused = await PageOfAsync(await ada.SendAsync(previewed, address, "update", ("step", "publish")));

        Assert.Contains("never reaches a public page", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ben")]
    [InlineData("eve")]
    [InlineData("kim")]
    public async Task others_see_the_list_and_change_nothing(string account)
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var visitor = await server.SignedInAsync(account);

        using var list = await visitor.PageAsync("/publish");
        using var page = await visitor.GetAsync($"/publish/{Mercor}?to=public");

        Assert.Contains("what was taken is not known", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(list.Forms, form => form.QuerySelector("[name=why]") is not null);
        Assert.DoesNotContain(list.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("corrects=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.StartsWith("/forbidden", page.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/publish/nonsense")]
    [InlineData("/publish/00000000000000000000000000000009")]
    public async Task an_incident_that_is_not_there_is_not_there(string address)
    {
        await using var server = await LiveServer.StartAsync(demo: true);
        using var ada = await server.SignedInAsync("ada");

        using var answer = await ada.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<(string Name, string Value)> Words(string headline) =>
    [
        ("headline", headline), ("exposure", "Suspected"), ("exposed", "Perhaps."), ("affected", "A vendor."), ("meaning", "Nothing to do."), ("doing", "We look."),
        ("known", ""), ("suspected", ""), ("unknown", "How it happened."), ("changed", ""), ("nextUpdateBy", "2999-01-01T12:00"), ("marking", "Clear"),
    ];

    private static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
            return await new HtmlParser().ParseDocumentAsync(text);
        }
    }

    /// <summary>What a page says, without when it was made and when it was published.</summary>
    private static string Answer(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var time in page.QuerySelectorAll("main > p time, .answer__facts > span:last-child time"))
        {
            time.Remove();
        }

        return page.QuerySelector("main")!.InnerHtml;
    }

    private static async Task<string> SaysAsync(LiveServer server, string text)
    {
        var page = "";
        for (var waited = 0; waited < 100 && !page.Contains(text, StringComparison.Ordinal); waited++)
        {
            await Task.Delay(20);
            page = await server.Http.GetStringAsync(new Uri("/status", UriKind.Relative));
        }

        Assert.Contains(text, page, StringComparison.Ordinal);
        return page;
    }
}
