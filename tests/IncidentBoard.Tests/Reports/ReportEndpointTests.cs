using System.Net;
using IncidentBoard.Access;
using IncidentBoard.Core.Exchange;

namespace IncidentBoard.Tests.Reports;

/// <summary>How reports leave by HTTP, and the page on which they are chosen.</summary>
public sealed class ReportEndpointTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task each_file_is_sent_to_be_saved_under_its_marking_and_is_neither_kept_nor_guessed_at()
    {
        var app = server.App;
        using var reader = await app.SignedInAsync("eve");
        var path = await PathAsync(app);

        foreach (var format in ReportFormats.All)
        {
            using var answer = await reader.GetAsync($"{path}/{format.Name}");

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(format.ContentType, answer.Content.Headers.ContentType!.ToString());
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Matches($"^TLP-[A-Z-]+_Mercor-reported-breach_[0-9]{{8}}T[0-9]{{4}}Z\\.{format.Extension}$", answer.Content.Headers.ContentDisposition.FileName);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task the_page_offers_no_ceiling_above_the_readers_own_and_keeps_what_was_chosen()
    {
        var app = server.App;
        using var reader = await app.SignedInAsync("ben");
        var path = await PathAsync(app);

        using var page = await reader.PageAsync($"{path}?ceiling=Green&part=Cards&part=Findings");

        Assert.Equal(["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT"], page.QuerySelectorAll("#ceiling option").Select(option => option.TextContent));
        Assert.Equal("Green", page.QuerySelector("#ceiling option[selected]")!.GetAttribute("value"));
        Assert.Equal(["Cards", "Findings"], page.QuerySelectorAll("input[name=part][checked]").Select(box => box.GetAttribute("value")!));
        Assert.Contains("Left out above TLP:GREEN", page.QuerySelector(".report [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a[download]"), link => Assert.EndsWith("?ceiling=Green&part=Cards&part=Findings", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(ReportFormats.All.Count, page.QuerySelectorAll("a[download]").Length);
        Assert.NotEmpty(page.QuerySelectorAll("article a[href*='#note-']"));
    }

    [Theory]
    [InlineData("/incidents/00000000000040008000000000000123/report")]
    [InlineData("/incidents/nonsense/report")]
    [InlineData("/report?findings=nonsense,00000000000040008000000000000123")]
    public async Task what_is_not_there_is_not_there_in_any_format(string path)
    {
        var app = server.App;
        using var reader = await app.SignedInAsync("ben");

        using var page = await reader.PageAsync(path);
        Assert.Equal("Not here", page.QuerySelector("h1")!.TextContent);
        foreach (var format in ReportFormats.All)
        {
            var (start, query) = path.Split('?') is [var before, var after] ? (before, $"?{after}") : (path, "");
            using var answer = await reader.GetAsync($"{start}/{format.Name}{query}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<string> PathAsync(LiveServer app) =>
        $"/incidents/{(await app.Board.ReadAsync(Reader.Operator, new Boards.ShowBoard(Exercises: true, Closed: true))).Incidents.First(row => row.Title.StartsWith("Mercor", StringComparison.Ordinal)).Id}/report";
}
