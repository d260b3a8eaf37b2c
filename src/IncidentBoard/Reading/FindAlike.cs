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
        var texts = await visible.Sources.Where(source => source.Text != null).OrderBy(source => source.Recorded).ThenBy(source => source.Id).Select(source => source.Id).ToListAsync(cancellationToken);
        if (!texts.Contains(id))
        {
            return [];
        }

        var first = await DocumentsAsync(visible, cancellationToken);
        var known = await Fingerprints.OfAsync(visible, texts, cancellationToken);
        var alike = new Dictionary<Id<Source>, (Likeness Likeness, Id<Source> Id)>();
        foreach (var other in texts.Where(other => first[other] != first[id]))
        {
            if (NearDuplicates.Compare(known[id], known[other]) is { Kind: not LikenessKind.Different } likeness)
            {
                // One line for a document, and the newest version of it.
                alike[first[other]] = (likeness, other);
            }
        }

        var most = alike.Values.OrderByDescending(other => other.Likeness.Percent).ThenBy(other => other.Id).Take(Most).ToList();
        var ids = most.Select(other => other.Id).ToArray();
        var titles = await visible.Sources.Where(source => ids.Contains(source.Id)).Select(source => new { source.Id, source.Title }).ToDictionaryAsync(source => source.Id, source => source.Title, cancellationToken);
        return most.Select(other => new AlikeView(other.Id, titles[other.Id], InWords(other.Likeness))).ToRows();
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
