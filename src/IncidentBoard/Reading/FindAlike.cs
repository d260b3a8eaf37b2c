using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>Sources whose text is the same, or nearly, as far as the reader sees them, the most alike first. Versions of one document are not pointed out.</summary>
public sealed record FindAlike(Id<Source> Id) : Query<Rows<AlikeView>>
{
    private const int Most = 5;

    public override async Task<Rows<AlikeView>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Sources.Where(source => source.Id == id).Select(source => source.Text).SingleOrDefaultAsync(cancellationToken) is not { } text)
        {
            return [];
        }

        var first = await DocumentsAsync(visible, cancellationToken);
        var own = Fingerprints.Of(text);
        var alike = new Dictionary<Id<Source>, (Likeness Likeness, Id<Source> Id, string Title)>();
        await foreach (var other in visible.Sources.Where(other => other.Id != id && other.Text != null).OrderBy(other => other.Recorded).ThenBy(other => other.Id)
            .Select(other => new { other.Id, other.Title, other.Text }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (first[other.Id] != first[id] && NearDuplicates.Compare(own, Fingerprints.Of(other.Text!)) is { Kind: not LikenessKind.Different } likeness)
            {
                // One line for a document, and the newest version of it.
                alike[first[other.Id]] = (likeness, other.Id, other.Title);
            }
        }

        return alike.Values.OrderByDescending(other => other.Likeness.Percent).ThenBy(other => other.Id).Take(Most).Select(other => new AlikeView(other.Id, other.Title, InWords(other.Likeness))).ToRows();
    }

    /// <summary>The first version of the document, for every source that the reader sees.</summary>
    private static async Task<Dictionary<Id<Source>, Id<Source>>> DocumentsAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var before = await visible.Sources.Select(source => new { source.Id, source.Replaces }).ToDictionaryAsync(source => source.Id, source => source.Replaces, cancellationToken);
        return before.Keys.ToDictionary(id => id, id =>
        {
            var (first, seen) = (id, new HashSet<Id<Source>> { id });
            while (before[first] is { } earlier && before.ContainsKey(earlier) && seen.Add(earlier))
            {
                first = earlier;
            }

            return first;
        });
    }

    private static string InWords(Likeness likeness) => likeness.Kind == LikenessKind.Exact
        ? "This text stands word for word in"
        : string.Create(CultureInfo.InvariantCulture, $"{likeness.Percent} % of the shorter text stands nearly word for word in");
}
