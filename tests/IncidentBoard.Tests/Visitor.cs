using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IncidentBoard.Tests;

/// <summary>Somebody with a browser of his own, without scripts: keeps cookies, follows no redirect, fills in forms as they stand on the page.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler _handler;

    public Visitor(Uri address)
    {
        _handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page, which must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode} {answer.Headers.Location}: {text}");
        return await new HtmlParser().ParseDocumentAsync(text);
    }

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

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}
