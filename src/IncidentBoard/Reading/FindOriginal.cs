using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>The file that a source was read from, as it was given.</summary>
public sealed record FindOriginal(Id<Source> Source, Id<Original> Original) : Query<GivenFile>
{
    public override async Task<GivenFile> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var (source, id) = (Source, Original);
        return await visible.Originals.SingleOrDefaultAsync(original => original.Id == id && original.Source == source, cancellationToken) is { } found
            ? new GivenFile(found.Name, Convert.FromBase64String(found.Content))
            : new GivenFile(null, null);
    }
}
