using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.People;

namespace IncidentBoard.Tests.Access;

public sealed class TransportTests : IDisposable
{
    private const string Good = "four tulips under glass";
    private readonly string _folder = Directory.CreateTempSubdirectory("incidentboard-tls-").FullName;

    [Fact]
    public async Task over_plain_http_on_this_machine_the_cookies_are_plain_and_work()
    {
        await using var app = await WithZoraAsync(options => options);
        using var visitor = app.Visitor();

        var cookies = await CookiesOfSigningInAsync(visitor);

        Assert.Contains(cookies, cookie => cookie.StartsWith("board=", StringComparison.Ordinal) && !cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies.Where(IsBoard), IsGuarded);
        await IsInAsync(visitor);
    }

    [Theory]
    [InlineData("board.pfx")]
    [InlineData("board.pem")]
    public async Task over_https_the_cookies_belong_to_this_host_alone(string file)
    {
        using var certificate = Certificate(file);
        await using var app = await WithZoraAsync(options => options with { Urls = "https://127.0.0.1:0", Https = new HttpsOptions { Certificate = Path.Combine(_folder, file), Password = file.EndsWith("pfx", StringComparison.Ordinal) ? "secret" : null } });
        using var visitor = new Visitor(app.Address, certificate);

        var cookies = await CookiesOfSigningInAsync(visitor);

        Assert.Equal("https", app.Address.Scheme);
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-board=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-device=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies.Where(IsBoard), IsGuarded);
        using var page = await visitor.GetAsync("/account");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task behind_a_known_proxy_the_board_knows_that_the_browser_came_by_https_and_from_where()
    {
        await using var app = await WithZoraAsync(options => options with { Demo = true, PublicAddress = "https://board.example.org", Proxy = new ProxyOptions { Known = ["127.0.0.0/8", "::1"] } });
        using var way = new ReverseProxy(new Uri("https://board.example.org"), app.Address, "203.0.113.7");
        using var visitor = new Visitor(new Uri("https://board.example.org"), way);
        visitor.Http.DefaultRequestHeaders.Add("Origin", "https://board.example.org");

        var cookies = await CookiesOfSigningInAsync(visitor);

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-board=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        await IsInAsync(visitor);
        using var gate = await visitor.PageAsync("/sign-in");
        Assert.Contains("You come from 203.0.113.7", gate.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task behind_an_unknown_proxy_nothing_that_it_says_is_believed_and_the_reason_is_told()
    {
        await using var app = await WithZoraAsync(options => options with { Demo = true });
        using var way = new ReverseProxy(new Uri("https://board.example.org"), app.Address, "203.0.113.7");
        using var visitor = new Visitor(new Uri("https://board.example.org"), way);
        using var page = await visitor.PageAsync("/sign-in");

        visitor.Http.DefaultRequestHeaders.Add("Origin", "https://board.example.org");
        using var answer = await visitor.SendAsync(page, "/sign-in", "password", ("name", "zora"), ("password", Good));

        Assert.Empty(page.QuerySelectorAll("button.choice"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Proxy:Known", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_client_that_claims_to_come_by_https_from_elsewhere_is_not_believed()
    {
        await using var app = await WithZoraAsync(options => options with { Proxy = new ProxyOptions { Known = ["192.0.2.1"] } });
        using var visitor = app.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await visitor.GetAsync("/sign-in");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", null, null, null, "Https:Certificate")]
    [InlineData("https://127.0.0.1:0", "missing.pfx", null, null, "missing.pfx")]
    [InlineData("https://127.0.0.1:0", "broken.pem", null, null, "broken.pem")]
    [InlineData("https://127.0.0.1:0", "board.pfx", null, null, "Https:Password")]
    [InlineData("http://127.0.0.1:0", null, "ten dot zero", null, "Proxy:Known")]
    [InlineData("http://127.0.0.1:0", null, null, "board.example.org", "PublicAddress")]
    [InlineData("http://127.0.0.1:0", null, null, "https://example.org/board", "PublicAddress")]
    public async Task a_setting_that_makes_no_sense_is_refused_in_one_plain_line(string urls, string? certificate, string? proxy, string? address, string named)
    {
        using var made = Certificate("board.pfx");
        await File.WriteAllTextAsync(Path.Combine(_folder, "broken.pem"), "-----BEGIN NOTHING-----");

        var refusal = await Assert.ThrowsAsync<SettingRefusedException>(() => LiveServer.StartAsync(more: options => options with
        {
            Urls = urls,
            PublicAddress = address,
            Https = new HttpsOptions { Certificate = certificate is null ? null : Path.Combine(_folder, certificate) },
            Proxy = new ProxyOptions { Known = proxy is null ? [] : [proxy] },
        }));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<LiveServer> WithZoraAsync(Func<ServerOptions, ServerOptions> more)
    {
        var app = await LiveServer.StartAsync(environment: "Production", more: more);
        Assert.IsType<Outcome.Recorded>(await new Accounts(app.Board, 1000).AddAsync(Reader.Operator, new AddPerson("zora", "Zora Lindqvist", Role.Commander, Marking.Amber, null), Good));
        return app;
    }

    private static async Task<List<string>> CookiesOfSigningInAsync(Visitor visitor)
    {
        using var gate = await visitor.GetAsync("/sign-in");
        using var page = await Visitor.PageOfAsync(gate);
        using var answer = await visitor.SendAsync(page, "/sign-in", "password", ("name", "zora"), ("password", Good));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return [.. gate.Headers.GetValues("Set-Cookie"), .. answer.Headers.GetValues("Set-Cookie")];
    }

    private static async Task IsInAsync(Visitor visitor)
    {
        using var page = await visitor.GetAsync("/account");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static bool IsBoard(string cookie) => cookie.Contains("board=", StringComparison.Ordinal) || cookie.Contains("device=", StringComparison.Ordinal);

    private static void IsGuarded(string cookie)
    {
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private X509Certificate2 Certificate(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = Path.Combine(_folder, file);
        if (Path.GetExtension(file) == ".pfx")
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "secret"));
        }
        else
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        return certificate;
    }
}
