using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Findings;

/// <summary>A question with its answers and what is weighed for them; nothing when it is not there or not open to the reader.</summary>
/// <param name="LeastAgainstFirst">Whether the answer against which least speaks comes first; otherwise they stand as they were written down.</param>
public sealed record ShowWeighing(Id<Weighing> Id, bool LeastAgainstFirst) : Query<WeighingAnswer>
{
    private static readonly string[] _judged = ["likelihood", "confidence", "reason"];

    public override async Task<WeighingAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await visible.Weighings.SingleOrDefaultAsync(weighing => weighing.Id == id, cancellationToken) is not { } weighing)
        {
            return new WeighingAnswer(null);
        }

        var incident = weighing.Incident is { } of ? await visible.Incidents.SingleAsync(incident => incident.Id == of, cancellationToken) : null;
        var written = (await visible.Answers.Where(answer => answer.Weighing == id).ToListAsync(cancellationToken)).OrderBy(answer => answer.Recorded).ThenBy(answer => answer.Id).ToList();
        var answerIds = written.Select(answer => answer.Id).ToArray();
        var bearings = await visible.Bearings.Where(bearing => answerIds.Contains(bearing.Answer)).ToListAsync(cancellationToken);
        var cells = bearings.DistinctBy(bearing => (bearing.Answer, bearing.Item)).ToDictionary(bearing => (bearing.Answer, bearing.Item), bearing => bearing.Consistency);
        var items = bearings.OrderBy(bearing => bearing.Recorded).ThenBy(bearing => bearing.Id).Select(bearing => bearing.Item).Distinct().ToList();

        IReadOnlyCollection<Consistency> Judged(Answer answer) => [.. items.Select(item => cells.GetValueOrDefault((answer.Id, item)))];

        var changes = (await visible.FieldChangesAsync(answerIds.Select(answer => answer.Value), cancellationToken)).ToDictionary(change => (change.Thing, change.Field));

        Rows<FieldView> Fields(Answer answer) => _judged.Select(name => Answer.Form[name]).Select(judged =>
        {
            var change = changes.GetValueOrDefault((answer.Key, judged.Name));
            return new FieldView(judged, judged.Read(answer), null, change?.Version ?? 1, change?.By, change?.At);
        }).ToRows();

        var answers = LeastAgainstFirst ? [.. written.LeastAgainstFirst(Judged)] : written;
        return new WeighingAnswer(new WeighingView(
            id,
            weighing.Question,
            weighing.Note,
            incident?.Title,
            incident?.Exercise ?? false,
            Markings.Strictest(weighing.Marking, incident?.Marking ?? Marking.Clear),
            answers.Select(answer => new AnswerView(answer.Id, answer.Statement, answer.Likelihood, answer.Confidence, answer.Reason, Weighed.Against(Judged(answer)), Fields(answer), answer.Marking)).ToRows(),
            await WeighedAsync(visible, items, item => answers.Select(answer => cells.GetValueOrDefault((answer.Id, item))).ToRows(), cancellationToken)));
    }

    private static async Task<Rows<WeighedView>> WeighedAsync(VisibleTo visible, IReadOnlyList<Guid> items, Func<Guid, Rows<Consistency>> cells, CancellationToken cancellationToken)
    {
        var (findingIds, pieceIds) = (items.Select(item => new Id<Finding>(item)).ToArray(), items.Select(item => new Id<Evidence>(item)).ToArray());
        var findings = await visible.Findings.Where(finding => findingIds.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, cancellationToken);
        var pieces = await visible.Evidence.Where(piece => pieceIds.Contains(piece.Id)).ToListAsync(cancellationToken);
        var subjects = pieces.Select(piece => new Id<Finding>(piece.Subject)).ToArray();
        var spokenTo = await visible.Findings.Where(finding => subjects.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, finding => finding.Incident, cancellationToken);
        var containers = findings.Values.Select(finding => finding.Incident).Concat(spokenTo.Values).OfType<Id<Incident>>().Distinct().ToArray();
        var markings = await visible.Incidents.Where(incident => containers.Contains(incident.Id)).Select(incident => new { incident.Id, incident.Marking, incident.Exercise }).ToDictionaryAsync(incident => incident.Id, incident => (incident.Marking, incident.Exercise), cancellationToken);
        var behind = await EvidenceOf.AboutAsync(visible, [.. findings.Keys.Select(key => key.Value), .. pieces.Select(piece => piece.Subject)], cancellationToken);
        var views = pieces.ToDictionary(piece => piece.Key, piece => behind.Views[piece.Subject].Single(view => view.Id == piece.Key));
        var of = pieces.ToDictionary(piece => piece.Key, piece => piece.Subject);
        return items.Select(item =>
        {
            var row = cells(item);
            return findings.TryGetValue(new Id<Finding>(item), out var finding)
                ? new WeighedView("finding", item, finding.Statement, behind.Weights.GetValueOrDefault(item, Weight.None).ToString(), row, Weighed.Of(row), Within(finding.Incident).Exercise, Markings.Strictest(finding.Marking, Within(finding.Incident).Marking))
                : new WeighedView("evidence", item, views[item].Quote ?? "evidence without a quote", $"{views[item].Grade} · {views[item].SourceTitle}", row, Weighed.Of(row), Within(spokenTo.GetValueOrDefault(new(of[item]))).Exercise, Markings.Strictest(views[item].Marking, Within(spokenTo.GetValueOrDefault(new(of[item]))).Marking));
        }).ToRows();

        (Marking Marking, bool Exercise) Within(Id<Incident>? incident) => incident is { } id ? markings[id] : (Marking.Clear, false);
    }
}
