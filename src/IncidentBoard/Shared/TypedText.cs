using System.Text.Json;
using Microsoft.JSInterop;

namespace IncidentBoard.Shared;

/// <summary>The texts that the browser keeps while they are typed. They go by plain HTTP and never through the circuit.</summary>
public sealed class TypedText(IJSRuntime browser) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Posts the text of a field to one of our addresses and returns what came back.</summary>
    public async Task<SaveAnswer> SaveAsync(string module, string url, string key, object? extra = null)
    {
        var answer = await (await ModuleAsync(module)).InvokeAsync<SaveReply>("saveField", url, key, extra);
        return answer.Body is { ValueKind: JsonValueKind.Object } body
            ? new SaveAnswer(answer.Status, body.Deserialize<SaveResult>(JsonSerializerOptions.Web))
            : new SaveAnswer(answer.Status, null);
    }

    /// <summary>The text of a field. It comes through the circuit, so it is for fields whose text is short: a circuit message is limited to 32 KB.</summary>
    public async Task<string> TextAsync(string module, string key) => await (await ModuleAsync(module)).InvokeAsync<string>("draftText", key);

    public async Task SetAsync(string module, string key, string text) => await (await ModuleAsync(module)).InvokeVoidAsync("setDraft", key, text);

    public async Task ClearAsync(string module, string key) => await (await ModuleAsync(module)).InvokeVoidAsync("clearDraft", key);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser went first, and took the module with it.
        }
    }

    private async Task<IJSObjectReference> ModuleAsync(string address) => _module ??= await browser.InvokeAsync<IJSObjectReference>("import", $"./{address}");

    private sealed record SaveReply(int Status, JsonElement? Body);
}
