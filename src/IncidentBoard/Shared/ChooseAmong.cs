using IncidentBoard.Access;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>All things of a kind that the reader sees, by name, to choose one from.</summary>
internal sealed record ChooseAmong(string Kind) : Query<Rows<(Guid Id, string Title)>>
{
    public override async Task<Rows<(Guid Id, string Title)>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        (await Nouns.Find(Kind)!.AllAsync(visible, cancellationToken))
            .Select(thing => (thing.Key, Title: thing.ToString()!))
            .OrderBy(choice => choice.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(choice => choice.Key)
            .ToRows();
}
