using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IncidentBoard.Shared;

/// <summary>Edits one field in place. What is typed is never lost: it is a draft until it is saved, and a conflict shows all three texts.</summary>
public sealed partial class FieldEditor
{
    private SaveProblem? _problem;
    private int? _saved;
    private string? _why;
    private string? _refusedValue;

    // A control that shows a refused choice is made anew, so that it shows what is true.
    private int _turn;

    private ElementReference _control;
    private bool _returnFocus;

    [Inject]
    private Board Board { get; set; } = null!;

    [Inject]
    private Edits Edits { get; set; } = null!;

    [Inject]
    private TypedText Typed { get; set; } = null!;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public required FieldView View { get; set; }

    /// <summary>What to call it where its name does not say it.</summary>
    [Parameter]
    public string? Named { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>It stands in a table whose heads say to the eye what it is, so it shows no name and no hint.</summary>
    [Parameter]
    public bool Bare { get; set; }

    private Field Field => View.Field;

    private string Label => Named ?? Spoken.Label(Field.Name);

    private string Key => SaveKey.Of(Kind, Id, Field.Name);

    // Beside a table the same field may be open in the drawer.
    private string Dom => $"{(Bare ? "t" : "f")}-{Kind}-{Id:N}-{Field.Name}";

    private string Foot => $"{Dom}-foot";

    private string? Invalid => _problem is null ? null : "true";

    private bool IsTyped => !ReadOnly && Field.Kind is FieldKind.Text or FieldKind.Line or FieldKind.When;

    private string[] Chosen => View.Value?.Split(',') ?? [];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_returnFocus && Field.Kind is (FieldKind.Choice or FieldKind.Number))
        {
            _returnFocus = false;
            await _control.FocusAsync();
        }
    }

    private string? Said(string? value) => (value, Field.Kind) switch
    {
        (null, _) => null,
        (_, FieldKind.Choice) => Hints.Words(Field, value),
        (_, FieldKind.Choices) => string.Join(", ", value.Split(',').Select(Spoken.Words)),
        (_, FieldKind.When) => WhenWords.Of(When.Parse(value), Preferences.Zone),
        (_, FieldKind.Flag) => value == "true" ? "Yes" : "No",
        _ => value,
    };

    private Task ToggleAsync(string choice, ChangeEventArgs change) =>
        SaveAsync(string.Join(',', change.Value is true ? Chosen.Append(choice) : Chosen.Where(other => other != choice)));

    private async Task SaveTextAsync()
    {
        var answer = await Typed.SaveAsync(Assets["dist/board.js"], Url, Key);
        Take(answer.Result, answer.Saved);
    }

    private Task SaveWithReasonAsync() => SaveAsync(_refusedValue);

    private async Task AskSecondAsync()
    {
        if (Board.Readers.Of((await Who).User) is { } reader)
        {
            var outcome = await Board.RecordAsync(reader, new AskToWiden(Kind, Id, Words.Read<Marking>(_refusedValue)!.Value) { Why = _why });
            _problem = outcome is Outcome.Refused { Problems: [var first, ..] } ? SaveProblem.Of(first) : null;
            _why = outcome is Outcome.Refused ? _why : null;
        }
    }

    private async Task SaveAsync(string? value)
    {
        _refusedValue = value;
        if (Board.Readers.Of((await Who).User) is not { } reader)
        {
            _problem = new SaveProblem(Field.Name, "You are signed out. Sign in again to save.", false, null, null, null, null, null);
            return;
        }

        var outcome = await Board.RecordAsync(reader, Edits.Edit(Kind, Id, [new FieldEdit(Field.Name, value, View.Version)], why: _why)!);
        Take(
            outcome switch
            {
                Outcome.Recorded recorded => new SaveResult(View.Version + 1, recorded.Line, []),
                Outcome.Refused refused => new SaveResult(null, null, [.. refused.Problems.Select(SaveProblem.Of)]),
                _ => null,
            },
            outcome is Outcome.Recorded);
        if (outcome is Outcome.Refused)
        {
            _turn++;
            _returnFocus = true;
        }
    }

    private void Take(SaveResult? result, bool saved)
    {
        _problem = result is { Problems: [var first, ..] } ? first : null;
        if (saved)
        {
            _why = null;
            _saved = result?.Version;
        }
    }

    private async Task KeepMineAsync()
    {
        if (IsTyped)
        {
            var answer = await Typed.SaveAsync(Assets["dist/board.js"], Url, Key, new { over = _problem!.Version });
            Take(answer.Result, answer.Saved);
        }
        else
        {
            await SaveAsync(_problem!.Mine);
        }
    }

    private async Task KeepTheirsAsync()
    {
        _problem = null;
        if (IsTyped)
        {
            await Typed.ClearAsync(Assets["dist/board.js"], Key);
        }
    }

    private string Url => $"/save/{Kind}/{Id:N}/{Field.Name}";
}
