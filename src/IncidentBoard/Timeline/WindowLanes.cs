using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Timeline;

/// <summary>The lanes of a window, in order, and which events lie in which.</summary>
/// <param name="Note">What else has to be said of them; none mostly.</param>
internal sealed record WindowLanes(Rows<WindowLane> All, string? Note, Func<EventRow, Rows<int>> Of)
{
    private const string Nowhere = "";

    public static async Task<WindowLanes> OfAsync(
        VisibleTo visible,
        LanesBy by,
        IReadOnlyList<Incident> incidents,
        IReadOnlyList<EventRow> rows,
        IReadOnlyList<EventCount> stretches,
        IReadOnlyList<EventCount> timeless,
        HashSet<string> dense,
        HourSpan span,
        TimeZoneInfo zone,
        CancellationToken cancellationToken)
    {
        var (keysOf, named) = by switch
        {
            LanesBy.Incident => (row => [row.Incident?.ToString() ?? Nowhere], ByIncident(incidents)),
            LanesBy.Kind => (row => [row.Kind.ToString()], [.. Enum.GetValues<EventKind>().Select(kind => new Head(kind.ToString(), kind.Label(), false))]),
            LanesBy.Vendor => await ByPartyAsync(visible, PartyKind.Vendor, "Names no vendor", rows, cancellationToken),
            LanesBy.Lab => await ByPartyAsync(visible, PartyKind.Lab, "Names no lab", rows, cancellationToken),
            LanesBy.Source => await BySourceAsync(visible, rows, cancellationToken),
        };
        var counted = by is LanesBy.Incident or LanesBy.Kind;
        if (!counted && dense.Count > 0)
        {
            named = [new Head(Nowhere, "All events", false)];
        }

        var keys = rows.Select(row => keysOf(row)).ToList();
        var drawn = keys.SelectMany(some => some).ToHashSet(StringComparer.Ordinal);
        var (within, none) = (stretches.ToLookup(count => count.Lane), timeless.ToLookup(count => count.Lane));
        var lanes = named
            .Where(head => counted ? drawn.Contains(head.Key) || within.Contains(head.Key) || none.Contains(head.Key) : drawn.Contains(head.Key) || dense.Count > 0)
            .Select(head => new WindowLane(
                head.Key,
                head.Title,
                head.Exercise,
                counted || dense.Count > 0 ? within[head.Key].Sum(count => count.Count) : keys.Zip(rows).Count(pair => pair.First.Contains(head.Key)),
                counted || dense.Count > 0 ? none[head.Key].Sum(count => count.Count) : 0,
                dense.Contains(head.Key) ? within[head.Key].GroupBy(count => count.Stretch).OrderBy(stretch => stretch.Key).Select(stretch => new WindowStretch(span.Place(stretch.Key, zone), span.Place(stretch.Key + 1, zone), stretch.Sum(count => count.Count))).ToRows() : []))
            .ToRows();
        var places = lanes.Select((lane, at) => (lane.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at, StringComparer.Ordinal);
        return new WindowLanes(
            lanes,
            !counted && dense.Count > 0 ? $"There are too many events here to lay them apart by {by.Words()}: zoom in, or filter." : null,
            row => keysOf(row).Where(places.ContainsKey).Select(key => places[key]).ToRows());
    }

    private static List<Head> ByIncident(IReadOnlyList<Incident> incidents) =>
    [
        .. incidents.OrderBy(incident => incident.Exercise).ThenBy(incident => incident.Severity).ThenByDescending(incident => incident.Recorded).ThenBy(incident => incident.Id)
            .Select(incident => new Head(incident.Id.ToString(), incident.Title, incident.Exercise)),
        new Head(Nowhere, "Belongs to no incident", false),
    ];

    private static async Task<(Func<EventRow, IReadOnlyList<string>> KeysOf, List<Head> Named)> ByPartyAsync(VisibleTo visible, PartyKind kind, string none, IReadOnlyList<EventRow> rows, CancellationToken cancellationToken)
    {
        var named = rows.SelectMany(row => row.Parties).Distinct().ToArray();
        var parties = named.Length == 0 ? [] : await visible.Parties.AsNoTracking().Where(party => party.PartyKind == kind && named.Contains(party.Id)).OrderBy(party => party.Name).ThenBy(party => party.Id).Select(party => new { party.Id, party.Name }).ToListAsync(cancellationToken);
        var known = parties.Select(party => party.Id).ToHashSet();
        return (
            row => row.Parties.Where(known.Contains).Select(party => party.ToString()).ToList() is { Count: > 0 } keys ? keys : [Nowhere],
            [.. parties.Select(party => new Head(party.Id.ToString(), party.Name, false)), new Head(Nowhere, none, false)]);
    }

    private static async Task<(Func<EventRow, IReadOnlyList<string>> KeysOf, List<Head> Named)> BySourceAsync(VisibleTo visible, IReadOnlyList<EventRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id.Value).ToArray();
        var pieces = ids.Length == 0 ? [] : await visible.Evidence.AsNoTracking().Where(piece => ids.Contains(piece.Subject)).Select(piece => new { piece.Subject, piece.Source }).Distinct().ToListAsync(cancellationToken);
        var of = pieces.ToLookup(piece => piece.Subject, piece => piece.Source.ToString());
        var from = pieces.Select(piece => piece.Source).Distinct().ToArray();
        var sources = from.Length == 0 ? [] : await visible.Sources.AsNoTracking().Where(source => from.Contains(source.Id)).OrderBy(source => source.Title).ThenBy(source => source.Id).Select(source => new { source.Id, source.Title }).ToListAsync(cancellationToken);
        return (
            row => of.Contains(row.Id.Value) ? [.. of[row.Id.Value].Order(StringComparer.Ordinal)] : [Nowhere],
            [.. sources.Select(source => new Head(source.Id.ToString(), source.Title, false)), new Head(Nowhere, "Rests on no source", false)]);
    }

    private sealed record Head(string Key, string Title, bool Exercise);
}
