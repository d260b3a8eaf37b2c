using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IncidentBoard.Reading;

/// <summary>Makes evidence, findings, events, parties and questions of a marked passage.</summary>
public sealed partial class MarkActions
{
    private const string WhenField = "when";

    private static readonly (MarkForm Form, string Key, string Words)[] _forms =
    [
        (MarkForm.Evidence, "e", "Evidence"),
        (MarkForm.Finding, "f", "Finding"),
        (MarkForm.Event, "v", "Event"),
        (MarkForm.Party, "p", "Party"),
        (MarkForm.Question, "q", "Question"),
    ];

    private MarkForm _form;
    private string _sought = "";
    private FoundFindings? _found;
    private bool _busy;
    private Nature _nature;
    private EventKind _kind = EventKind.Statement;
    private PartyKind _partyKind = PartyKind.Vendor;
    private string? _party;
    private string? _incident;
    private DateTimeOffset? _due;
    private IReadOnlyList<Problem> _problems = [];
    private string? _done;
    private ElementReference _first;
    private bool _focusFirst;

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    protected override Query<MarkAnswer> Question => new ShowMark(Mark);

    private Id<Annotation> Mark => new(Id);

    private Id<Incident>? Incident => Id<Incident>.TryParse(_incident, out var id) ? id : null;

    private Id<Party>? Party => Id<Party>.TryParse(_party, out var id) ? id : null;

    private string FormName => $"mark-{Id:N}-{_form.ToString().ToLowerInvariant()}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_focusFirst)
        {
            _focusFirst = false;
            await _first.FocusAsync();
        }
    }

    private static string DateHint(MarkInHand mark) => mark.Dates.Count == 0
        ? "No date words in the passage. 2026-04-05T18:04Z, 2026-04-05, 2026-W14, 2026-04, ../2026-04-04 (before), unknown."
        : $"From \"{mark.Dates[0].Said}\": no more exactly than that.";

    private async Task OpenAsync(MarkForm form, MarkInHand mark)
    {
        (_form, _problems, _done, _sought) = (_form == form ? MarkForm.None : form, [], null, "");
        _incident ??= mark.Incident;
        _focusFirst = _form == MarkForm.Evidence;
        StateHasChanged();
        await Task.Yield();
        switch (_form)
        {
            case MarkForm.Finding:
                await SetAsync("statement", mark.Sentence);
                break;
            case MarkForm.Event:
                await SetAsync("title", mark.Sentence);
                await SetAsync(WhenField, mark.Dates.Count > 0 ? mark.Dates[0].When : When.Unknown.ToString());
                break;
            case MarkForm.Party:
                await SetAsync("name", mark.Short);
                break;
        }
    }

    // What somebody has typed before and not used is a draft, and stays.
    private async Task SetAsync(string field, string text)
    {
        var key = SaveKey.OfNew(FormName, field);
        if (field == WhenField || (await Typed.TextAsync(Assets["dist/board.js"], key)).Length == 0)
        {
            await Typed.SetAsync(Assets["dist/board.js"], key, text);
        }
    }

    private Task<string> TextAsync(string field) => Typed.TextAsync(Assets["dist/board.js"], SaveKey.OfNew(FormName, field));

    private void Seek(string? text) => _sought = text ?? "";

    private Task PressAsync(KeyboardEventArgs key) =>
        key.Key == "Enter" && _found?.First is { } first ? CiteAsync((first.Id, key.ShiftKey ? Direction.Against : Direction.For)) : Task.CompletedTask;

    private Task CiteAsync((Id<Finding> Finding, Direction Direction) cited) =>
        RecordAsync(new CiteMark(Mark, cited.Finding, cited.Direction), cited.Direction == Direction.For ? "Evidence for it, added. Say how credible it is, and whose origin." : "Evidence against it, added. Say how credible it is, and whose origin.");

    private async Task MakeFindingAsync(MarkInHand mark) =>
        await RecordAsync(new FindingFromMark(mark.Id, await TextAsync("statement"), _nature, Incident), "Finding added", "statement");

    private async Task MakeEventAsync(MarkInHand mark) =>
        await RecordAsync(new EventFromMark(mark.Id, await TextAsync("title"), _kind, await TextAsync(WhenField), Incident), "Event added", "title", WhenField);

    private async Task MakePartyAsync() => await RecordAsync(new PartyFromMark(Mark, await TextAsync("name"), Party, _partyKind), Party is null ? "Party added" : "Name added", "name");

    private async Task MakeAskAsync(MarkInHand mark) =>
        await RecordAsync(new AskFromMark(mark.Id, await TextAsync("question"), Party, await TextAsync("whom") is { Length: > 0 } whom ? whom : null, _due, Incident), "Asked", "question", "whom");

    private void Cancel() => (_form, _problems) = (MarkForm.None, []);

    private async Task RecordAsync(Change change, string done, params string[] typed)
    {
        // Whoever clicks twice means it once.
        if (_busy)
        {
            return;
        }

        _busy = true;
        var outcome = await Board.RecordAsync(Reader, change);
        _busy = false;
        _problems = outcome is Outcome.Refused refused ? refused.Problems : [];
        if (outcome is Outcome.Recorded)
        {
            foreach (var field in typed)
            {
                await Typed.ClearAsync(Assets["dist/board.js"], SaveKey.OfNew(FormName, field));
            }

            (_form, _done, _party, _due) = (MarkForm.None, done, null, null);
        }
    }
}
