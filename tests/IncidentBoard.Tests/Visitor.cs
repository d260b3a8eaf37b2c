using System.Net;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IncidentBoard.Tests;

/// <summary>Somebody with a browser of his own, without scripts: keeps cookies, follows no redirect, fills in forms as they stand on the page.</summary>
internal sealed class Visitor : IDisposable
{
    /// <param name="trusted">The one certificate that he trusts, when the address is HTTPS.</param>
    public Visitor(Uri address, X509Certificate2? trusted = null)
        : this(address, Browser(trusted))
    {
    }

    /// <summary>Somebody who comes by a way of his own.</summary>
    public Visitor(Uri address, HttpMessageHandler way)
    {
        Cookies = way is SocketsHttpHandler { CookieContainer: var kept } ? kept : new CookieContainer();
        Http = new HttpClient(way) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Http { get; }

    /// <summary>What his browser keeps; nothing when he comes by a way of his own.</summary>
    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page, which must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode} {answer.Headers.Location}");
        return await PageOfAsync(answer);
    }

    /// <summary>The page that an answer holds.</summary>
    public static async Task<IHtmlDocument> PageOfAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills in the form of that name and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params IEnumerable<(string Name, string Value)> fields)
    {
        using var page = await PageAsync(path);
        return await SendAsync(page, path, form, fields);
    }

    /// <summary>Fills in the form of that name on a page that is open already, and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(IHtmlDocument page, string path, string form, params IEnumerable<(string Name, string Value)> fields)
    {
        var element = page.Forms.SingleOrDefault(candidate => candidate.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        Assert.True(element is not null, $"{path} has no form \"{form}\": {page.Body?.TextContent}");
        var values = element.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent([.. values, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose() => Http.Dispose();

    private static SocketsHttpHandler Browser(X509Certificate2? trusted)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        if (trusted is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == trusted.GetCertHashString();
        }

        return handler;
    }
}
