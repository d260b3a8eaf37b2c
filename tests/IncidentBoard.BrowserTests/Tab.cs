using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IncidentBoard.BrowserTests;

/// <summary>One tab of one visitor, which notes everything the browser complained about.</summary>
public sealed class Tab : IAsyncDisposable
{
    private const string ReportViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));";

    // The browser script marks what it has not taken over yet with these comments, and what it draws with "!".
    private const string EveryIslandIsLive =
        """
        () => {
            const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
            let drawn = false;
            while (comments.nextNode()) {
                const mark = comments.currentNode.data;
                if (mark.startsWith('Blazor:') || mark === 'bl-root')
                    return false;
                drawn ||= mark === '!';
            }
            return drawn;
        }
        """;

    private readonly IBrowserContext _visitor;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Tab(IBrowserContext visitor, IPage page)
    {
        _visitor = visitor;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Console errors, uncaught exceptions and violations of the content security policy, in order.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    internal static async Task<Tab> OfAsync(IBrowserContext visitor)
    {
        await visitor.AddInitScriptAsync(ReportViolations);
        var tab = new Tab(visitor, await visitor.NewPageAsync());
        tab.Page.Console += (_, message) => tab.Note(message.Type == "error", message.Text);
        tab.Page.PageError += (_, error) => tab.Note(true, error);
        return tab;
    }

    /// <summary>Waits until the circuit has drawn every interactive part: a click before that is lost.</summary>
    public Task LiveAsync() => Page.WaitForFunctionAsync(EveryIslandIsLive);

    public async ValueTask DisposeAsync() => await _visitor.CloseAsync();

    private void Note(bool complaint, string text)
    {
        if (complaint)
            _complaints.Enqueue(text);
    }
}
