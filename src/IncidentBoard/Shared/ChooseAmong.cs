using IncidentBoard.Access;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>All things of a kind that the reader sees, by name, to choose one from.</summary>
internal sealed record ChooseAmong(string Kind) : Query<Rows<(Guid Id, string Title)>>
{
    public override async Task<Rows<(Guid Id, string Title)>> RunAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        (await NamesAsync(visible, cancellationToken))
            .OrderBy(choice => choice.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(choice => choice.Id)
            .ToRows();

    // The kinds of which there may be thousands, or with long texts in them, are read by name alone.
    private Task<IReadOnlyList<(Guid Id, string Title)>> NamesAsync(VisibleTo visible, CancellationToken cancellationToken) => Kind switch
    {
        "party" => NamesAsync(visible.Parties.Select(party => new Named(party.Id.Value, party.Name)), cancellationToken),
        "incident" => NamesAsync(visible.Incidents.Select(incident => new Named(incident.Id.Value, incident.Title)), cancellationToken),
        "source" => NamesAsync(visible.Sources.Select(source => new Named(source.Id.Value, source.Title)), cancellationToken),
        "finding" => NamesAsync(visible.Findings.Select(finding => new Named(finding.Id.Value, finding.Statement)), cancellationToken),
        "event" => NamesAsync(visible.Events.Select(happening => new Named(happening.Id.Value, happening.Title)), cancellationToken),
        _ => OthersAsync(visible, cancellationToken),
    };

    private static async Task<IReadOnlyList<(Guid Id, string Title)>> NamesAsync(IQueryable<Named> things, CancellationToken cancellationToken) =>
        [.. (await things.ToListAsync(cancellationToken)).Select(thing => (thing.Id, thing.Title))];

    private async Task<IReadOnlyList<(Guid Id, string Title)>> OthersAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        [.. (await Nouns.Find(Kind)!.AllAsync(visible, cancellationToken)).Select(thing => (thing.Key, thing.ToString()!))];

    private sealed record Named(Guid Id, string Title);
}
