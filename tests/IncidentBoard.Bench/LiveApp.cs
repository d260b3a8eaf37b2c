using System.Net;
using System.Text.RegularExpressions;
using IncidentBoard.Access;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Bench;

/// <summary>The whole app with the sample board, on a free port and a folder of its own, and one of the sample people signed in.</summary>
internal sealed partial class LiveApp : IAsyncDisposable
{
    private const string Account = "ada";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private LiveApp(WebApplication app, DirectoryInfo folder, string cookie) => (_app, _folder, Cookie) = (app, folder, cookie);

    public Uri Address => AddressOf(_app);

    /// <summary>The header that says who signed in.</summary>
    public string Cookie { get; }

    public Board Board => _app.Services.GetRequiredService<Board>();

    /// <summary>Who signed in.</summary>
    public async Task<Reader> ReaderAsync() => Board.Readers.Find((await Board.ReadAsync(Reader.Operator, new FindPerson(Account)))!.Id)!;

    public static async Task<LiveApp> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("incidentboard-bench-");
        var app = await Server.BuildAsync(new ServerOptions { Data = folder.FullName, Urls = "http://127.0.0.1:0", Demo = true });
        await app.StartAsync();
        return new LiveApp(app, folder, await SignInAsync(AddressOf(app)));
    }

    public static Uri AddressOf(WebApplication app) => new(app.Urls.First());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> SignInAsync(Uri address)
    {
        var cookies = new CookieContainer();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = address };
        var signIn = new Uri("/sign-in", UriKind.Relative);
        var token = Token().Match(await http.GetStringAsync(signIn)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("_handler", "choose"), new("__RequestVerificationToken", token), new("account", Account)]);
        using var answer = await http.PostAsync(signIn, form);
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies.GetCookieHeader(address) : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
