using System.Collections.Immutable;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;

namespace IncidentBoard.Search;

/// <summary>Finds things by name and by the words in their texts while one types, and offers what there is to do. What is typed here is no draft and is kept nowhere.</summary>
public sealed partial class SearchBox : IDisposable
{
    // Long enough that a word typed at once is asked for once, short enough that nobody waits for it.
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(150);

    private string _text = "";
    private bool _open;
    private int _at;
    private ImmutableArray<SearchGroup> _groups = [];
    private CancellationTokenSource _asking = new();

    [Inject]
    private Board Board { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    private ImmutableArray<SearchOption> Options => [.. _groups.SelectMany(group => group.Options)];

    private string Status => (_open, Options.Length) switch
    {
        (false, _) => "",
        (true, 0) => "Nothing found.",
        (true, 1) => "1 found.",
        (true, var many) => $"{many} found.",
    };

    public void Dispose()
    {
        _asking.Cancel();
        _asking.Dispose();
    }

    private static string Dom(int at) => $"search-option-{at}";

    // Bound, not merely written back: an answer that is slower than the fingers must not put an older text over a newer one.
    private void Type(string? text)
    {
        _text = text ?? "";
        _asking.Cancel();
        _asking.Dispose();
        _asking = new CancellationTokenSource();
        _ = AnswerAsync(_text, _asking.Token);
    }

    private async Task AnswerAsync(string text, CancellationToken overtaken)
    {
        try
        {
            await Task.Delay(_rest, Clock, overtaken);
            var groups = await GroupsAsync(text, overtaken);
            await InvokeAsync(() =>
            {
                if (!overtaken.IsCancellationRequested)
                {
                    (_groups, _at, _open) = (groups, 0, text.Trim().Length > 0);
                    StateHasChanged();
                }
            });
        }
        catch (OperationCanceledException) when (overtaken.IsCancellationRequested)
        {
            // Somebody has typed on, or has gone.
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task<ImmutableArray<SearchGroup>> GroupsAsync(string text, CancellationToken cancellationToken)
    {
        if (Board.Readers.Of((await Who).User) is not { } reader)
        {
            return [];
        }

        if (text.TrimStart() is ['>', .. var action])
        {
            var sought = new Sought(action);
            SearchOption[] actions = [.. SearchAction.All.Where(known => reader.May(known.Act) && sought.In(known.Words)).Select(known => new SearchOption(known.Words, null, known.Address))];
            return actions.Length == 0 ? [] : [new SearchGroup("Actions", actions, 0)];
        }

        var named = await Board.ReadAsync(reader, new FindByName(text.Trim()), cancellationToken);
        var known = named.SelectMany(kind => kind.Hits).Select(hit => hit.Id).ToHashSet();
        var told = await Board.ReadAsync(reader, new FindInTexts(text.Trim()), cancellationToken);
        return
        [
            .. named.Select(kind => Group(Title(kind.Kind), kind.Hits, kind.More)),
            .. told.Select(kind => Group($"{Title(kind.Kind)}, in their texts", [.. kind.Hits.Where(hit => !known.Contains(hit.Id))], kind.More)).Where(group => group.Options.Count > 0),
        ];
    }

    private static SearchGroup Group(string title, IReadOnlyList<NameHit> hits, int more) => new(title, [.. hits.Select(hit => new SearchOption(hit.Title, hit.Detail, hit.Address))], more);

    private static string Title(string kind) => Spoken.Label(Nouns.Find(kind)!.Plural);

    private void Press(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _open && Options.Length > 0:
                _at = (_at + 1) % Options.Length;
                break;
            case "ArrowUp" when _open && Options.Length > 0:
                _at = (_at + Options.Length - 1) % Options.Length;
                break;
            case "Enter" when _open && _at < Options.Length:
                Open(Options[_at]);
                break;
            case "Escape":
                _open = false;
                break;
        }
    }

    private void Enter() => _open = _groups.Length > 0 && _text.Trim().Length > 0;

    private void Leave() => _open = false;

    private void Open(SearchOption option)
    {
        (_text, _open, _groups) = ("", false, []);
        Navigation.NavigateTo(option.Address);
    }
}
