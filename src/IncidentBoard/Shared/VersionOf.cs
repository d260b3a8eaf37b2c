using IncidentBoard.Access;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>The version of one field, as an edit would be based on it; 0 when the reader does not see the thing.</summary>
internal sealed record VersionOf(string Kind, Guid Id, string Field) : Query<int>
{
    public override bool IsShared => false;

    public override async Task<int> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (Nouns.Find(Kind) is not { } noun || await noun.FindAsync(visible, Id, cancellationToken) is null)
        {
            return 0;
        }

        return (await visible.FieldChangesAsync([Id], cancellationToken)).FirstOrDefault(change => change.Field == Field)?.Version ?? 1;
    }
}
