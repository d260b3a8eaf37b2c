using Bunit;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace IncidentBoard.Tests.Views;

/// <summary>The texts that the browser keeps, once the browser is gone.</summary>
public sealed class TypedTextTests
{
    private const string Module = "dist/board.js";

    [Fact]
    public async Task a_form_that_is_open_when_its_browser_goes_saves_nothing_and_complains_of_nothing()
    {
        await using var board = await TestBoard.OpenAsync();
        await using var screen = new BunitContext();
        var finding = await board.FindingAsync("Known");
        var statement = Finding.Form["statement"];
        screen.Services.AddSingleton<TimeProvider>(board.Clock).AddSingleton(new Preferences()).AddSingleton(board.Board).AddSingleton(Rooms.Edits).AddScoped<TypedText>();
        screen.Services.AddSingleton<IJSRuntime>(new GoneBrowser());
        var editor = screen.Render<FieldEditor>(parameters => parameters
            .AddCascadingValue(Task.FromResult(new AuthenticationState(new())))
            .Add(part => part.Kind, "finding").Add(part => part.Id, finding.Value).Add(part => part.View, new FieldView(statement, "Known", null, 1, null, null)));

        await editor.Find("textarea, input").BlurAsync(new());

        Assert.Empty(editor.FindAll(".field__error"));
        Assert.DoesNotContain("Saved", editor.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_text_that_never_comes_is_not_taken_for_an_empty_one()
    {
        await using var screen = new BunitContext();
        Browser(screen, new JSDisconnectedException("The circuit has disconnected and is being disposed."));
        await using var typed = new TypedText(screen.JSInterop.JSRuntime);

        await Assert.ThrowsAsync<OperationCanceledException>(() => typed.TextAsync(Module, "new:finding:statement"));
    }

    [Fact]
    public async Task what_goes_on_after_the_circuit_was_closed_is_let_go_and_a_fault_of_ours_is_not()
    {
        await using var screen = new BunitContext();
        Browser(screen, new ObjectDisposedException("JSObjectReference"));
        var typed = new TypedText(screen.JSInterop.JSRuntime);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => typed.TextAsync(Module, "key"));

        await typed.DisposeAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => typed.TextAsync(Module, "key"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => typed.ClearAsync(Module, "key"));
    }

    /// <summary>What a circuit has in place of a browser once that is gone for good.</summary>
    private sealed class GoneBrowser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, default, args);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            throw new JSDisconnectedException("JavaScript interop calls cannot be issued at this time. This is because the circuit has disconnected and is being disposed.");
    }

    private static void Browser(BunitContext screen, Exception gone)
    {
        var module = screen.JSInterop.SetupModule($"./{Module}");
        module.Setup<string>("draftText", _ => true).SetException(gone);
        module.SetupVoid("clearDraft", _ => true).SetException(gone);
        module.SetupVoid("setDraft", _ => true).SetException(gone);
        module.Mode = JSRuntimeMode.Strict;
    }
}
