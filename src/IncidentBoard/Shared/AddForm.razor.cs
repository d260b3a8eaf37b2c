using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IncidentBoard.Shared;

/// <summary>Makes something new of any kind from the fields of its form. Typed texts come from the browser's drafts, so none is lost before it is added.</summary>
public sealed partial class AddForm
{
    private readonly Dictionary<string, string?> _chosen = [];
    private ImmutableArray<Problem> _problems = [];
    private bool _added;
    private bool _busy;
    private int _turn;

    [Inject]
    private Preferences Preferences { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>What is made.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>Fields that are set already and not asked for.</summary>
    [Parameter]
    public IReadOnlyList<FieldValue> Given { get; set; } = [];

    /// <summary>What fields begin with; whoever fills them in may say otherwise.</summary>
    [Parameter]
    public IReadOnlyList<FieldValue> Start { get; set; } = [];

    /// <summary>Fields that are not asked for here; the drawer has them.</summary>
    [Parameter]
    public IReadOnlyList<string> Leave { get; set; } = [];

    /// <summary>Fields that are asked for before the others, in this order.</summary>
    [Parameter]
    public IReadOnlyList<string> First { get; set; } = [];

    /// <summary>Told what was made.</summary>
    [Parameter]
    public EventCallback<Guid> Added { get; set; }

    private IReadOnlyList<Field> Shown =>
        [.. First.Select(name => Nouns.Find(Kind)!.Fields[name]), .. Nouns.Find(Kind)!.Fields.Where(other => IsAsked(other) && !First.Contains(other.Name))];

    private bool IsAsked(Field field) => !field.Secret && field.Name != FieldSet.Removed && !Leave.Contains(field.Name) && Given.All(given => given.Field != field.Name);

    private Thing Empty => Nouns.Find(Kind)!.Empty(Guid.Empty);

    private static bool IsTyped(Field field) => field.Kind is FieldKind.Text or FieldKind.Line or FieldKind.When;

    private string? Value(string field) => _chosen.TryGetValue(field, out var value) ? value : StartOf(Nouns.Find(Kind)!.Fields[field]);

    // A reference of an empty thing leads nowhere, so it is no choice.
    private string TextOf(Field field) => Begun(field) ?? "";

    private string? Begun(Field field) => Start.Where(start => start.Field == field.Name).Select(start => start.Value).FirstOrDefault();

    private string? StartOf(Field field) => Begun(field) is { } start ? start : field.Kind is FieldKind.Reference or FieldKind.References ? null : field.Read(Empty);

    private void Set(string field, string? value) => _chosen[field] = value;

    private void Toggle(string field, string choice, bool on)
    {
        var chosen = Value(field)?.Split(',') ?? [];
        Set(field, string.Join(',', on ? chosen.Append(choice) : chosen.Where(other => other != choice)));
    }

    private string Form => $"{Kind}{string.Concat(Given.Select(given => $"-{given.Value}"))}";

    private string Key(Field field) => SaveKey.OfNew(Form, field.Name);

    private string Dom(Field field) => $"new-{Form}-{field.Name}";

    private string? Hint(Field field) => Hints.Of(Kind, field) is null ? null : $"{Dom(field)}-hint";

    private string? Invalid(Field field) => _problems.Any(problem => problem.Field == field.Name) ? "true" : null;

    private async Task AddAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        await AddOnceAsync();
        _busy = false;
    }

    private async Task AddOnceAsync()
    {
        _added = false;
        if (Board.Readers.Of((await Who).User) is not { } reader)
        {
            _problems = [new Problem("", "You are signed out. Sign in again; your text is kept.")];
            return;
        }

        var values = new List<FieldValue>(Given);
        foreach (var field in Shown)
        {
            values.Add(new FieldValue(field.Name, field.Kind switch
            {
                FieldKind.Text => await LongTextAsync(reader, field),
                _ when IsTyped(field) => await Typed.TextAsync(Assets["dist/board.js"], Key(field)),
                _ => Value(field.Name),
            }));
        }

        if (Local(values) is { Count: > 0 } asked)
        {
            _problems = [.. asked];
            return;
        }

        var outcome = await Board.RecordAsync(reader, Edits.Add(Kind, values)!);
        _problems = outcome is Outcome.Refused refused ? refused.Problems : [];
        if (outcome is Outcome.Recorded { Made: { } made })
        {
            await ForgetAsync();
            await Added.InvokeAsync(made);
        }
    }

    /// <summary>Tells local times of day as UTC; returns what has to be asked about them.</summary>
    private List<Problem> Local(List<FieldValue> values)
    {
        var asked = new List<Problem>();
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { Value: { Length: > 0 } text } value && Nouns.Find(Kind)!.Fields.Find(value.Field)?.Kind == FieldKind.When)
            {
                var (resolved, problem) = LocalTimes.Resolve(text, Preferences.Zone);
                asked.AddRange(problem is null ? [] : [new Problem(value.Field, problem)]);
                values[at] = value with { Value = resolved };
            }
        }

        return asked;
    }

    // A long text must not come through the circuit: the browser sends it as a draft, and the draft is what is added.
    private async Task<string?> LongTextAsync(Reader reader, Field field)
    {
        await Typed.SaveAsync(Assets["dist/board.js"], $"/drafts/{Uri.EscapeDataString(Key(field))}", Key(field));
        return (await Board.Drafts.FindAsync(reader, Key(field)))?.Text;
    }

    private async Task ForgetAsync()
    {
        foreach (var field in Shown.Where(IsTyped))
        {
            await Typed.ClearAsync(Assets["dist/board.js"], Key(field));
        }

        _chosen.Clear();
        _added = true;
        _turn++;
    }
}
