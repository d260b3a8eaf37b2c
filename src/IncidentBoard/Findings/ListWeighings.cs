using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>The questions that are weighed, the newest first.</summary>
/// <param name="Exercises">Whether those of drills are shown as well.</param>
public sealed record ListWeighings(bool Exercises) : Query<Rows<WeighingLine>>
{
    public override async Task<Rows<WeighingLine>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var incidents = await visible.Incidents.Select(incident => new { incident.Id, incident.Title, incident.Marking, incident.Exercise }).ToDictionaryAsync(incident => incident.Id, cancellationToken);
        var answers = await visible.Answers.Select(answer => new { answer.Id, answer.Weighing }).ToListAsync(cancellationToken);
        var weighingOf = answers.ToDictionary(answer => answer.Id, answer => answer.Weighing);
        var weighed = (await visible.Bearings.Select(bearing => new { bearing.Answer, bearing.Item }).ToListAsync(cancellationToken)).ToLookup(bearing => weighingOf[bearing.Answer], bearing => bearing.Item);
        var counts = answers.CountBy(answer => answer.Weighing).ToDictionary();
        return (await visible.Weighings.ToListAsync(cancellationToken))
            .Select(weighing => (weighing, incident: weighing.Incident is { } id ? incidents[id] : null))
            .Where(pair => Exercises || pair.incident is not { Exercise: true })
            .OrderByDescending(pair => pair.weighing.Recorded)
            .ThenBy(pair => pair.weighing.Id)
            .Select(pair => new WeighingLine(
                pair.weighing.Id,
                pair.weighing.Question,
                pair.incident?.Title,
                pair.incident?.Exercise ?? false,
                counts.GetValueOrDefault(pair.weighing.Id),
                weighed[pair.weighing.Id].Distinct().Count(),
                Markings.Strictest(pair.weighing.Marking, pair.incident?.Marking ?? Marking.Clear),
                pair.weighing.Recorded))
            .ToRows();
    }
}
