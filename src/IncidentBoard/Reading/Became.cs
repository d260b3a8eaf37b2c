using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Shared;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Reading;

/// <summary>What was made of marks, as far as the reader sees it. One question for each kind, however many marks there are.</summary>
internal static class Became
{
    public static async Task<ILookup<Guid, BecameView>> OfAsync(VisibleTo visible, IReadOnlyCollection<Annotation> marks, CancellationToken cancellationToken)
    {
        var ids = marks.Select(mark => mark.Id).ToArray();
        var keys = marks.Select(mark => (Guid?)mark.Key).ToArray();
        var evidence = await visible.Evidence.Where(piece => piece.Annotation != null && ids.Contains(piece.Annotation.Value)).OrderBy(piece => piece.Recorded).ThenBy(piece => piece.Id).ToListAsync(cancellationToken);
        var subjects = await SubjectsAsync(visible, evidence, cancellationToken);
        var became = evidence.Where(piece => subjects.ContainsKey(piece.Subject))
            .Select(piece => (Mark: piece.Annotation!.Value.Value, Made: View(piece.Key, $"evidence {piece.Direction.Words()}", subjects[piece.Subject])))
            .ToList();
        var asks = await visible.Asks.Where(ask => keys.Contains(ask.Subject)).OrderBy(ask => ask.Recorded).ThenBy(ask => ask.Id).ToListAsync(cancellationToken);
        became.AddRange(asks.Select(ask => (ask.Subject!.Value, View(ask.Key, $"question, {ask.State.Words()}", (ask, ask.Question)))));
        return became.ToLookup(pair => pair.Mark, pair => pair.Made);
    }

    private static BecameView View(Guid by, string how, (Thing Thing, string Title) of) => new(by, how, of.Thing.Kind, of.Thing.Key, of.Title, of.Thing.Marking);

    private static async Task<Dictionary<Guid, (Thing Thing, string Title)>> SubjectsAsync(VisibleTo visible, IReadOnlyCollection<Evidence> evidence, CancellationToken cancellationToken)
    {
        var subjects = evidence.Select(piece => piece.Subject).Distinct().ToArray();
        var findings = subjects.Select(subject => new Id<Finding>(subject)).ToArray();
        var events = subjects.Select(subject => new Id<TimelineEvent>(subject)).ToArray();
        var relations = subjects.Select(subject => new Id<Relation>(subject)).ToArray();
        Thing[] things =
        [
            .. await visible.Findings.Where(finding => findings.Contains(finding.Id)).ToListAsync(cancellationToken),
            .. await visible.Events.Where(happening => events.Contains(happening.Id)).ToListAsync(cancellationToken),
            .. await visible.Relations.Where(relation => relations.Contains(relation.Id)).ToListAsync(cancellationToken),
        ];
        var titled = new Dictionary<Guid, (Thing, string)>();
        foreach (var thing in things)
        {
            titled.Add(thing.Key, (thing, thing is Relation ? await Titles.OfAsync(visible, thing, cancellationToken) : thing.ToString()!));
        }

        return titled;
    }
}
