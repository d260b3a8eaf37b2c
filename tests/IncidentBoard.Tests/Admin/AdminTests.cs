using System.Net;
using IncidentBoard.Access;
using IncidentBoard.Admin;
using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;

namespace IncidentBoard.Tests.Admin;

public sealed class AdminTests
{
    [Fact]
    public async Task somebody_who_is_added_gets_a_link_chooses_a_password_and_is_in()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var kim = await app.SignedInAsync("kim");

        using var added = await kim.SubmitAsync("/admin", "add", ("name", "Zora Lindqvist"), ("account", "zora"), ("role", "Commander"), ("clearance", "Amber"));
        using var page = await kim.PageAsync(added.Headers.Location!.ToString());
        var link = new Uri(page.QuerySelector("input[readonly]")!.GetAttribute("value")!);

        using var zora = app.Visitor();
        using var chosen = await zora.SubmitAsync(link.PathAndQuery, "reset", ("password", "four tulips under glass"));
        using var signedIn = await zora.SubmitAsync("/sign-in", "password", ("name", "zora"), ("password", "four tulips under glass"));
        Assert.Equal(app.Address.Authority, link.Authority);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("/", signedIn.Headers.Location?.ToString());
    }

    [Fact]
    public async Task ending_the_access_of_a_person_shuts_every_page_to_him_at_once_and_giving_it_again_asks_for_a_new_sign_in()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var kim = await app.SignedInAsync("kim");
        using var ben = await app.SignedInAsync("ben");
        var page = "/admin/people/" + (await app.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Id;

        using var ended = await kim.SubmitAsync(page, "access");
        using var shut = await ben.GetAsync("/account");
        using var given = await kim.SubmitAsync(page, "access");
        using var still = await ben.GetAsync("/account");
        using var again = await app.SignedInAsync("ben");
        using var open = await again.GetAsync("/account");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (ended.StatusCode, given.StatusCode));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK), (shut.StatusCode, still.StatusCode, open.StatusCode));
    }

    [Fact]
    public async Task two_administrators_who_edit_the_same_person_do_not_write_over_one_another()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var kim = await app.SignedInAsync("kim");
        var path = "/admin/people/" + (await app.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Id;
        using var open = await kim.PageAsync(path);

        using var first = await kim.SubmitAsync(path, "edit", ("name", "Benjamin"), ("role", "Analyst"), ("clearance", "AmberStrict"));
        using var second = await kim.SendAsync(open, path, "edit", ("name", "Benedict"), ("role", "Analyst"), ("clearance", "AmberStrict"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var page = await Visitor.PageOfAsync(second);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("Benjamin", (await app.Board.ReadAsync(Reader.Operator, new FindPerson("ben")))!.Name);
    }

    [Fact]
    public async Task the_settings_of_the_board_are_kept()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var kim = await app.SignedInAsync("kim");
        using var before = await kim.PageAsync("/admin/settings");
        var party = before.QuerySelectorAll("select[name=us] option").Single(option => option.TextContent == "Meta").GetAttribute("value")!;

        using var saved = await kim.SubmitAsync("/admin/settings", "settings", ("name", "The board of us"), ("us", party), ("one", "true"));

        using var page = await kim.PageAsync(saved.Headers.Location!.ToString());
        Assert.Equal("The board of us", page.QuerySelector("input[name=name]")!.GetAttribute("value"));
        Assert.Equal("Meta", page.QuerySelector("select[name=us] option[selected]")!.TextContent);
        Assert.NotNull(page.QuerySelector("input[name=one][checked]"));
    }

    [Fact]
    public async Task the_journal_says_who_did_what_and_that_it_is_whole()
    {
        await using var app = await LiveServer.StartAsync(demo: true);
        using var kim = await app.SignedInAsync("kim");
        using var saved = await kim.SubmitAsync("/admin/settings", "settings", ("name", "The board of us"), ("us", ""));

        using var page = await kim.PageAsync("/admin/journal");

        Assert.Contains("every line and every value is as it was written", page.QuerySelector("#main [role=status]")!.TextContent, StringComparison.Ordinal);
        var line = page.QuerySelectorAll("tbody tr")[0].TextContent;
        Assert.Contains("Kim", line, StringComparison.Ordinal);
        Assert.Contains("Edit settings", line, StringComparison.Ordinal);
        Assert.Contains("The board of us", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_administrator_reads_in_the_journal_no_value_of_what_he_may_not_see()
    {
        await using var board = await TestBoard.OpenAsync();
        var low = await board.AddAsync("lou", Role.Administrator, Marking.Green);
        await board.PartyAsync("Hidden Labs", marking: Marking.Amber);
        await board.PartyAsync("Open Labs", marking: Marking.Clear);

        var lines = await board.Board.ReadAsync(low, new ShowJournal());

        Assert.Contains(lines.SelectMany(line => line.Values), value => value.New == "Open Labs");
        Assert.DoesNotContain(lines.SelectMany(line => line.Values), value => value.New == "Hidden Labs");
        Assert.Contains(lines, line => line is { Change: "AddParty", Values.Count: 0, Hidden: > 0 });
    }

    [Fact]
    public async Task setting_up_names_us_and_our_vendors_and_ends_with_the_first_incident()
    {
        await using var board = await TestBoard.OpenAsync();
        var tooEarly = await board.RefusedAsync(board.Administrator, new NameOurVendors(["Mercor"]));

        await board.MakeAsync(board.Administrator, new NameOurOrganisation("Northwind Labs", PartyKind.Lab));
        await board.MakeAsync(board.Administrator, new NameOurVendors(["Mercor", " Scale ", "", "mercor"]));

        var state = await board.Board.ReadAsync(board.Administrator, new ShowSettingUp());
        Assert.Equal(("Northwind Labs", "Mercor, Scale", false), (state.Us, string.Join(", ", state.Vendors), state.HasIncident));
        Assert.Contains("our organisation first", tooEarly, StringComparison.Ordinal);
        Assert.Contains("already", await board.RefusedAsync(board.Administrator, new NameOurOrganisation("Other Labs", PartyKind.Lab)), StringComparison.Ordinal);
        Assert.Contains("Only an administrator", await board.RefusedAsync(board.Commander, new NameOurVendors(["Surge"])), StringComparison.Ordinal);
        Assert.Contains("is our own organisation", await board.RefusedAsync(board.Administrator, new NameOurVendors(["Northwind Labs"])), StringComparison.Ordinal);
        await board.IncidentAsync(await board.PartyAsync("Turing"));
        Assert.Contains("in use", await board.RefusedAsync(board.Administrator, new NameOurVendors(["Surge"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_first_steps_lead_from_one_to_the_next()
    {
        await using var app = await LiveServer.StartAsync(environment: "Production");
        await new Accounts(app.Board, 1000).AddAsync(Reader.Operator, new AddPerson("zora", "Zora Lindqvist", Role.Administrator, Marking.AmberStrict, null), "four tulips under glass");
        using var zora = app.Visitor();
        using var signedIn = await zora.SubmitAsync("/sign-in?back=/first-steps", "password", ("name", "zora"), ("password", "four tulips under glass"));

        using var one = await zora.SubmitAsync("/first-steps", "organisation", ("name", "Northwind Labs"), ("kind", "Lab"));
        using var two = await zora.SubmitAsync("/first-steps", "vendors", ("vendors", "Mercor\r\nScale"));
        using var three = await zora.PageAsync("/first-steps");

        Assert.Equal("/first-steps", signedIn.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (one.StatusCode, two.StatusCode));
        Assert.Contains("Northwind Labs uses Mercor, Scale.", three.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("First incident", three.QuerySelector("[aria-current=step]")!.TextContent);
    }
}
