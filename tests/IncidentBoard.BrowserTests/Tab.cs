using System.Collections.Concurrent;
using System.Text.RegularExpressions;
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

    private const float Patience = 30_000;

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

    /// <summary>
    /// Waits until the address contains that. Not by WaitForURLAsync, which looks first and listens afterwards, and so never hears of an address that
    /// enhanced navigation writes in between.
    /// </summary>
    public Task ReachesAsync(string part) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = Patience });

    /// <summary>Waits until the address does not contain that any more, and the page that is there instead has loaded.</summary>
    public async Task LeavesAsync(string part)
    {
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)), new() { Timeout = Patience });
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync() => await _visitor.CloseAsync();

    private void Note(bool complaint, string text)
    {
        if (complaint)
            _complaints.Enqueue(text);
    }
}
