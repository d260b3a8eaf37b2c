using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>All contradictions of which the reader sees both sides: open ones first, then newest.</summary>
/// <param name="Exercises">Whether those of drills are shown as well.</param>
public sealed record ListContradictions(bool Exercises) : Query<Rows<ContradictionLine>>
{
    public override async Task<Rows<ContradictionLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var contradictions = await visible.Contradictions.ToListAsync(cancellationToken);
        var sides = contradictions.SelectMany(contradiction => new[] { contradiction.One, contradiction.Other }).ToHashSet();
        var (findingIds, pieceIds) = (sides.Select(side => new Id<Finding>(side)).ToArray(), sides.Select(side => new Id<Evidence>(side)).ToArray());
        var findings = (await visible.Findings.Where(finding => findingIds.Contains(finding.Id)).ToListAsync(cancellationToken)).ToDictionary(finding => finding.Key);
        var pieces = (await visible.Evidence.Where(piece => pieceIds.Contains(piece.Id)).ToListAsync(cancellationToken)).ToDictionary(piece => piece.Key);
        var behind = await EvidenceOf.AboutAsync(visible, [.. findings.Keys, .. pieces.Values.Select(piece => piece.Subject)], cancellationToken);

        ContradictionSide Side(Guid id)
        {
            if (findings.TryGetValue(id, out var finding))
            {
                return new("finding", id, finding.Statement, finding.State, behind.Weights.GetValueOrDefault(id, Weight.None), null, null, finding.Marking);
            }

            var piece = behind.Views[pieces[id].Subject].Single(view => view.Id == id);
            return new("evidence", id, piece.Quote ?? "evidence without a quote", null, null, piece.Grade, piece.SourceTitle, piece.Marking);
        }

        var drills = await DrillsAsync(visible, cancellationToken);
        return contradictions
            .Where(contradiction => Exercises || !IsDrill(contradiction))
            .OrderBy(contradiction => contradiction.State)
            .ThenByDescending(contradiction => contradiction.Recorded)
            .ThenBy(contradiction => contradiction.Id)
            .Select(contradiction => new ContradictionLine(
                contradiction.Id,
                contradiction.About,
                contradiction.State,
                contradiction.Resolution,
                Side(contradiction.One),
                Side(contradiction.Other),
                IsDrill(contradiction),
                contradiction.Marking,
                contradiction.Recorded))
            .ToRows();

        bool IsDrill(Contradiction contradiction) => drills.Contains(Finding(contradiction.One)) || drills.Contains(Finding(contradiction.Other));

        Guid Finding(Guid side) => pieces.TryGetValue(side, out var piece) ? piece.Subject : side;
    }

    private static async Task<HashSet<Guid>> DrillsAsync(VisibleTo visible, CancellationToken cancellationToken) =>
        [.. (await visible.Findings
            .Where(finding => visible.Incidents.Any(incident => incident.Id == finding.Incident && incident.Exercise))
            .Select(finding => finding.Id)
            .ToListAsync(cancellationToken)).Select(id => id.Value)];
}
