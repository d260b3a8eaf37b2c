using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IncidentBoard.Findings;

/// <summary>Takes a table of claims from a spreadsheet: read, mapped, previewed row by row, added by one change.</summary>
public sealed partial class PastePage
{
    private const string Key = "new:claims:table";

    private const int MostShown = 50;

    private PastedTable? _table;
    private ClaimColumn[] _columns = [];
    private bool _headed;
    private Marking _marking = Marking.AmberStrict;
    private string? _incident;
    private Rows<ClaimPreview> _preview = [];
    private IReadOnlyList<string> _problems = [];
    private string? _said;

    [Inject]
    private Board Board { get; set; } = null!;

    [Inject]
    private TypedText Typed { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Who { get; set; } = null!;

    private IReadOnlyList<PastedClaim> Good => [.. _preview.Where(line => line.Problems.Count == 0).Select(line => line.Claim)];

    private AddFindings Adding(IReadOnlyList<PastedClaim> claims) => new(claims, Id<Incident>.TryParse(_incident, out var incident) ? incident : null, _marking);

    private async Task ReadAsync()
    {
        (_problems, _said, _table) = ([], null, null);
        if (await ReaderAsync() is not { } reader)
        {
            return;
        }

        // A long text must not come through the circuit: the browser sends it as a draft, and the draft is what is read.
        await Typed.SaveAsync(Assets["dist/board.js"], $"/drafts/{Uri.EscapeDataString(Key)}", Key);
        var table = PastedTable.Read((await Board.Drafts.FindAsync(reader, Key))?.Text ?? "");
        if (table.Columns == 0)
        {
            _problems = ["There is nothing in it yet. Paste the table first."];
            return;
        }

        _table = table;
        _columns = [.. table.Rows[0].Select(PastedTable.Guess)];
        _headed = _columns.Contains(ClaimColumn.Statement);
        if (!_headed)
        {
            _columns[0] = ClaimColumn.Statement;
        }

        await PreviewAsync();
    }

    private Task HeadAsync(bool headed)
    {
        _headed = headed;
        return PreviewAsync();
    }

    private Task NameAsync(int column, ChangeEventArgs change)
    {
        _columns[column] = Chosen.Of<ClaimColumn>(change.Value as string) ?? ClaimColumn.LeftOut;
        return PreviewAsync();
    }

    private Task MarkAsync(ChangeEventArgs change)
    {
        _marking = Chosen.Of<Marking>(change.Value as string) ?? Marking.AmberStrict;
        return PreviewAsync();
    }

    private Task BelongAsync(string? incident)
    {
        _incident = incident;
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        if (await ReaderAsync() is { } reader)
        {
            var claims = _table!.Rows.Select((cells, at) => PastedClaim.Of(at + 1, cells, _columns)).Skip(_headed ? 1 : 0).ToList();
            _preview = (await Board.ReadAsync(reader, new PreviewClaims(Adding(claims)))).OrderByDescending(line => line.Problems.Count > 0).ThenBy(line => line.Claim.Row).ToRows();
        }
    }

    private async Task AddAsync()
    {
        if (await ReaderAsync() is not { } reader)
        {
            return;
        }

        var count = Good.Count;
        var outcome = await Board.RecordAsync(reader, Adding([.. Good.OrderBy(claim => claim.Row)]));
        _problems = outcome is Outcome.Refused refused ? [.. refused.Problems.Select(problem => problem.Reason)] : [];
        if (outcome is Outcome.Recorded)
        {
            await Typed.ClearAsync(Assets["dist/board.js"], Key);
            (_table, _preview, _said) = (null, [], count == 1 ? "1 finding added." : $"{count} findings added.");
        }
    }

    private async Task<Reader?> ReaderAsync()
    {
        var reader = Board.Readers.Of((await Who).User);
        _problems = reader is null ? ["You are signed out. Sign in again; your table is kept."] : _problems;
        return reader;
    }
}
