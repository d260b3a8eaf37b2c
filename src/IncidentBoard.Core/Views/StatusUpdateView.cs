using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.Core.Views;

/// <summary>One update as its page shows it: its own words, and where it stands among the others on that page.</summary>
/// <param name="Number">Counts the updates of its incident on this page, from 1, so that a page does not tell of updates that are not on it.</param>
/// <param name="Corrects">The number of the update that it corrects.</param>
/// <param name="CorrectedBy">The number of the latest standing update that corrects it.</param>
/// <param name="Withdrawn">Why it was withdrawn; none while it stands.</param>
public sealed record StatusUpdateView(
    int Number,
    Marking Marking,
    Exposure Exposure,
    string Headline,
    string Exposed,
    Rows<string> Sentences,
    Rows<string> Known,
    Rows<string> Suspected,
    Rows<string> Unknown,
    Rows<string> Changed,
    string? DecisionWanted,
    string? DecisionFrom,
    DateTimeOffset? DecisionBy,
    DateTimeOffset? NextUpdateBy,
    string SignedBy,
    DateTimeOffset PublishedAt,
    int? Corrects,
    int? CorrectedBy,
    string? Withdrawn)
{
    public bool Stands => Withdrawn is null;

    /// <summary>The updates of one incident that stand on a page, the oldest first, each with its words and its number there.</summary>
    internal static IReadOnlyList<(StatusUpdate Update, StatusUpdateView View)> InOrder(IEnumerable<StatusUpdate> updates)
    {
        var inOrder = updates.OrderBy(update => update.PublishedAt).ThenBy(update => update.Number).ThenBy(update => update.Id).ToArray();
        var numbers = inOrder.Select((update, index) => (update.Id, Number: index + 1)).ToDictionary(pair => pair.Id, pair => pair.Number);
        return [.. inOrder.Select(update => (update, Of(
            update,
            numbers[update.Id],
            update.Corrects is { } corrected && numbers.TryGetValue(corrected, out var before) ? before : null,
            inOrder.LastOrDefault(other => other.Corrects == update.Id && other.Withdrawn is null) is { } after ? numbers[after.Id] : null)))];
    }

    private static StatusUpdateView Of(StatusUpdate update, int number, int? corrects, int? correctedBy) => new(
        number,
        update.Marking,
        update.Exposure,
        update.Headline,
        update.Exposed,
        [update.Affected, update.Meaning, update.Doing],
        Lines(update.Known),
        Lines(update.Suspected),
        Lines(update.UnknownYet),
        Lines(update.Changed),
        update.DecisionWanted,
        update.DecisionFrom,
        update.DecisionBy,
        update.NextUpdateBy,
        update.SignedBy,
        update.PublishedAt,
        corrects,
        correctedBy,
        update.Withdrawn);

    private static Rows<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToRows();
}
