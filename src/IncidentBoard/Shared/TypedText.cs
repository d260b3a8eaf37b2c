using System.Text.Json;
using Microsoft.JSInterop;
using Microsoft.JSInterop.Infrastructure;

namespace IncidentBoard.Shared;

/// <summary>
/// The texts that the browser keeps while they are typed. They go by plain HTTP and never through the circuit. Once the browser is gone nobody waits for them any more:
/// whoever asks is told so by an <see cref="OperationCanceledException"/>, so that nothing is recorded from a text that never came.
/// </summary>
public sealed class TypedText(IJSRuntime browser) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _isGone;

    /// <summary>Posts the text of a field to one of our addresses and returns what came back.</summary>
    public async Task<SaveAnswer> SaveAsync(string module, string url, string key, object? extra = null)
    {
        var answer = await AskAsync<SaveReply>(module, "saveField", url, key, extra);
        return answer.Body is { ValueKind: JsonValueKind.Object } body
            ? new SaveAnswer(answer.Status, body.Deserialize<SaveResult>(JsonSerializerOptions.Web))
            : new SaveAnswer(answer.Status, null);
    }

    /// <summary>The text of a field. It comes through the circuit, so it is for fields whose text is short: a circuit message is limited to 32 KB.</summary>
    public Task<string> TextAsync(string module, string key) => AskAsync<string>(module, "draftText", key);

    public Task SetAsync(string module, string key, string text) => AskAsync<IJSVoidResult>(module, "setDraft", key, text);

    public Task ClearAsync(string module, string key) => AskAsync<IJSVoidResult>(module, "clearDraft", key);

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The browser went first, and took the module with it.
        }
    }

    private async Task<T> AskAsync<T>(string address, string function, params object?[] about)
    {
        try
        {
            _module ??= await browser.InvokeAsync<IJSObjectReference>("import", $"./{address}");
            return await _module.InvokeAsync<T>(function, about);
        }
        catch (Exception e) when (e is JSDisconnectedException || (e is ObjectDisposedException && _isGone))
        {
            throw new OperationCanceledException("The browser is gone: what was typed stays with it, and nobody waits for the answer.", e);
        }
    }

    private sealed record SaveReply(int Status, JsonElement? Body);
}
