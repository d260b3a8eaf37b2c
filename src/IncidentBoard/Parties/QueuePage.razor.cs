using IncidentBoard.Core;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Parties;

/// <summary>Works through the unconfirmed relations one by one.</summary>
public sealed partial class QueuePage
{
    private readonly Stack<(Guid Line, Guid Relation, string Words)> _done = [];
    private Rows<Guid> _skipped = [];
    private Guid? _inHand;
    private string? _said;

    // Two keys in a row would both be about the relation that is settled by the first.
    private bool _isBusy;
    private string? _refused;

    /// <summary>The one that somebody was sent to.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? At { get; set; }

    protected override Query<QueueView> Question => new ShowUnconfirmed(Id<Core.Parties.Relation>.TryParse(At, out var at) ? at.Value : _inHand, _skipped);

    // Whatever is in hand stays in hand, also when somebody else settles it.
    protected override void Answered() => _inHand = Answer?.Item?.Id.Value;

    private static string Confirmed(QueueItem item) => $"Confirmed: {item.Supplier.Name} supplies {item.Customer.Name}.";

    private static string Turned(QueueItem item) => $"Turned round: {item.Customer.Name} supplies {item.Supplier.Name}.";

    private static string Rejected(QueueItem item) => $"Rejected: {item.Supplier.Name} does not supply {item.Customer.Name}.";

    private async Task SettleAsync(QueueItem item, Change change, string words)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var outcome = await Board.RecordAsync(Reader, change);
        _isBusy = false;
        switch (outcome)
        {
            case Outcome.Refused refused:
                _refused = refused.ToString();
                break;
            case Outcome.Recorded recorded:
                _done.Push((recorded.Line, item.Id.Value, words));
                _said = words;
                await GoAsync(null);
                break;
        }
    }

    private Task SkipAsync(QueueItem item)
    {
        if (_isBusy)
        {
            return Task.CompletedTask;
        }

        _skipped = [.. _skipped, item.Id.Value];
        return GoAsync(null);
    }

    private async Task UndoAsync()
    {
        if (_isBusy || !_done.TryPeek(out var last))
        {
            return;
        }

        if (await Board.RecordAsync(Reader, new Undo(last.Line)) is Outcome.Refused refused)
        {
            _refused = refused.ToString();
            return;
        }

        _done.Pop();
        _said = "Undone.";
        await GoAsync(last.Relation);
    }

    /// <summary>Takes that relation in hand, or the next.</summary>
    private async Task GoAsync(Guid? relation)
    {
        (_refused, _inHand) = (null, relation);
        if (At is not null)
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("at", (string?)null), replace: true);
            return;
        }

        await OnParametersSetAsync();
    }
}
