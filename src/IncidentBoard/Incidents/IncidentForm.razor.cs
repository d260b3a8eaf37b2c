using System.Collections.Immutable;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IncidentBoard.Incidents;

/// <summary>Reports or declares an incident.</summary>
public sealed partial class IncidentForm
{
    private ImmutableArray<Problem> _problems = [];
    private Rows<(string Name, int Hops)>? _users;
    private Severity _severity = Severity.Sev3;
    private string? _vendor;
    private string? _commander;
    private bool _exercise;
    private bool _busy;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    /// <summary>Whether it declares; otherwise it reports.</summary>
    [Parameter]
    public bool Declares { get; set; }

    /// <summary>The affected vendor to begin with: the id of a party.</summary>
    [Parameter]
    public string? Vendor { get; set; }

    /// <summary>Whether it begins as an exercise.</summary>
    [Parameter]
    public bool Exercise { get; set; }

    private string Form => Declares ? "declare" : "report";

    private string Module => Assets["dist/board.js"];

    protected override async Task OnInitializedAsync()
    {
        if (Board.Readers.Of((await Who).User) is { Role: Core.People.Role.Commander } reader)
        {
            _commander = reader.Person.ToString();
        }

        _exercise = Exercise;
        if (Id<Party>.TryParse(Vendor, out _))
        {
            await ChooseVendorAsync(Vendor);
        }
    }

    private async Task ChooseVendorAsync(string? id)
    {
        _vendor = string.IsNullOrEmpty(id) ? null : id;
        _users = Declares && Id<Party>.TryParse(_vendor, out var vendor) && Board.Readers.Of((await Who).User) is { } reader
            ? await Board.ReadAsync(reader, new WhoUses(vendor))
            : null;
    }

    private async Task SubmitAsync()
    {
        if (Board.Readers.Of((await Who).User) is not { } reader)
        {
            _problems = [new Problem("", "You are signed out. Sign in again; your text is kept.")];
            return;
        }

        _busy = true;
        _problems = [];
        if (await ChangeAsync(reader) is { } change)
        {
            var outcome = await Board.RecordAsync(reader, change);
            _problems = outcome is Outcome.Refused refused ? refused.Problems.Select(NameOfForm).ToImmutableArray() : [];
            if (outcome is Outcome.Recorded { Made: { } incident })
            {
                await ForgetAsync();
                Navigation.NavigateTo($"incidents/{incident:N}");
            }
        }

        _busy = false;
    }

    private async Task<Change?> ChangeAsync(Reader reader)
    {
        var (what, time) = (await TextAsync("what"), await TextAsync("when"));
        if (!When.TryParse(string.IsNullOrWhiteSpace(time) ? When.Unknown.ToString() : time, out var when))
        {
            _problems = [new Problem("when", $"\"{time}\" is not a time. Write 2026-04-05, 2026-W14, 2026-04, 2026-04-05T18:04Z, ../2026-04-04 or 2026-04-04/.., or leave it empty.")];
            return null;
        }

        var vendor = new VendorChoice(Id<Party>.TryParse(_vendor, out var known) ? known : null, _vendor is null ? await TextAsync("newVendor") : null);
        if (!Declares)
        {
            return new ReportIncident(what, vendor, when, await LongTextAsync(reader, "detail"));
        }

        var commander = Id<Core.People.Person>.TryParse(_commander, out var person) ? person : default;
        return new DeclareIncident(what, vendor, when, _severity, await LongTextAsync(reader, "source"), commander, _exercise);
    }

    private Task<string> TextAsync(string name) => Typed.TextAsync(Module, SaveKey.OfNew(Form, name));

    // A long text must not come through the circuit: the browser sends it as a draft, and the draft is what is used.
    private async Task<string?> LongTextAsync(Reader reader, string name)
    {
        var key = SaveKey.OfNew(Form, name);
        await Typed.SaveAsync(Module, $"/drafts/{Uri.EscapeDataString(key)}", key);
        return (await Board.Drafts.FindAsync(reader, key))?.Text;
    }

    private async Task ForgetAsync()
    {
        foreach (var name in new[] { "what", "when", "newVendor", Declares ? "source" : "detail" })
        {
            await Typed.ClearAsync(Module, SaveKey.OfNew(Form, name));
        }
    }

    private static Problem NameOfForm(Problem problem) => problem.Field == "title" ? problem with { Field = "what" } : problem.Field == "body" ? problem with { Field = "detail" } : problem;
}
