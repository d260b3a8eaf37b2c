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

    internal static StatusUpdateView Of(StatusUpdate update, int number, int? corrects, int? correctedBy) => new(
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
