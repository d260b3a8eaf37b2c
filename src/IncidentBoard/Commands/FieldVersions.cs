using IncidentBoard.Access;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary>The versions of those fields of one thing that were changed since it was made.</summary>
internal sealed record FieldVersions(Guid Thing) : Query<IReadOnlyDictionary<string, int>>
{
    public override bool IsShared => false;

    public override async Task<IReadOnlyDictionary<string, int>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        (await visible.FieldChangesAsync([Thing], cancellationToken)).ToDictionary(change => change.Field, change => change.Version);
}
