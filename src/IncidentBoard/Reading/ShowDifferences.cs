using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>What a version of a document changed of the one before; nothing where the reader does not see both.</summary>
public sealed record ShowDifferences(Id<Source> Id) : Query<DifferencesAnswer>
{
    public override async Task<DifferencesAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Sources.SingleOrDefaultAsync(source => source.Id == id, cancellationToken) is not { Replaces: { } earlier } source
            || await visible.Sources.SingleOrDefaultAsync(other => other.Id == earlier, cancellationToken) is not { } before)
        {
            return new DifferencesAnswer(null);
        }

        var runs = TextDifferences.Between(ReadingText.Of(before.Text ?? ""), ReadingText.Of(source.Text ?? ""));
        return new DifferencesAnswer(new DifferencesView(source.Title, Markings.Strictest(source.Marking, before.Marking), before.Id, runs));
    }
}
