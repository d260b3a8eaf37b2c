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
        var source = await visible.Sources.Where(source => source.Id == id).Select(source => new { source.Text, source.Replaces }).SingleOrDefaultAsync(cancellationToken);
        if (source?.Text is not { } text)
        {
            return [];
        }

        var (own, earlier) = (Fingerprints.Of(text), source.Replaces);
        var alike = new List<(Likeness Likeness, Id<Source> Id, string Title)>();
        await foreach (var other in visible.Sources.Where(other => other.Id != id && other.Id != earlier && other.Replaces != id && other.Text != null).OrderBy(other => other.Id)
            .Select(other => new { other.Id, other.Title, other.Text }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var likeness = NearDuplicates.Compare(own, Fingerprints.Of(other.Text!));
            if (likeness.Kind != LikenessKind.Different)
            {
                alike.Add((likeness, other.Id, other.Title));
            }
        }

        return alike.OrderByDescending(other => other.Likeness.Percent).ThenBy(other => other.Id).Take(Most).Select(other => new AlikeView(other.Id, other.Title, InWords(other.Likeness))).ToRows();
    }

    private static string InWords(Likeness likeness) => likeness.Kind == LikenessKind.Exact
        ? "This text stands word for word in"
        : string.Create(CultureInfo.InvariantCulture, $"{likeness.Percent} % of the shorter text stands nearly word for word in");
}
