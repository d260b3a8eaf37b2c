using System.Globalization;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Timeline;

namespace IncidentBoard.Core.Exercises;

/// <summary>What the players of an exercise read and hold to be known: one statement, one article and one that repeats it, so that two articles are one origin.</summary>
internal sealed class ExerciseKnowledge
{
    private readonly ExerciseDice _dice;
    private readonly Ids _ids;
    private readonly int _number;

    public ExerciseKnowledge(ExerciseDice dice, Ids ids, ExerciseParties parties, ExerciseIncident incident, int number, IReadOnlyList<TimelineEvent> events)
    {
        (_dice, _ids, _number) = (dice, ids, number);
        var hit = incident.Hit.Name;
        var statement = Source(incident, $"{ExerciseSet.Mark} statement of {hit}", SourceMedium.Statement, incident.Hit.Id, Reliability.B, 20, $"We have seen that somebody was in one of our machines. We look into it and will say more. ({hit} is made up.)");
        var first = Source(incident, $"{ExerciseSet.Mark} {hit} entered, says a former worker", SourceMedium.Document, parties.Publishers[0].Id, Reliability.C, 26, $"Files of customers of {hit} were copied, a former worker of it says. All of this is made up for a drill.");
        var second = Source(incident, $"{ExerciseSet.Mark} what we know of {hit}", SourceMedium.Document, parties.Publishers[1].Id, Reliability.D, 30, $"Files may have been copied from {hit}, it was reported. All of this is made up for a drill.");
        Links.Add(ExerciseDice.Filled(new RestsOn(_ids.Next<RestsOn>(), second.Id, first.Id, RestingHow.Stated, null), second.Recorded, ("marking", nameof(Marking.Green))));

        var entered = Finding(incident, $"Somebody was in a machine of {hit}.", Nature.Fact, FindingState.Corroborated);
        Cite(entered.Key, entered, statement, "somebody was in one of our machines", 2, null);
        Cite(entered.Key, entered, first, "Files of customers", 3, null);
        var copied = Finding(incident, $"Files of customers of {hit} were copied.", Nature.Fact, incident.IsOpen ? FindingState.Disputed : FindingState.Claimed);
        Cite(copied.Key, copied, first, $"Files of customers of {hit} were copied", 3, null);
        Cite(copied.Key, copied, second, "Files may have been copied", 4, first.Id);
        Finding(incident, $"How long was somebody in {hit}?", Nature.Fact, FindingState.Open);
        if (incident.IsOpen)
        {
            var nothing = Finding(incident, $"Nothing was copied from {hit}.", Nature.Fact, FindingState.Disputed);
            Cite(nothing.Key, nothing, statement, null, 4, null);
            Contradictions.Add(ExerciseDice.Filled(
                new Contradiction(_ids.Next<Contradiction>(), copied.Key, nothing.Key, $"{ExerciseSet.Mark} were files copied from {hit}, or were none?"), nothing.Recorded, ("marking", Words.Of(incident.Marking))));
        }

        foreach (var happening in events)
        {
            Cite(happening.Key, happening, _dice.One([statement, first, second]), null, 3, null);
        }
    }

    public List<Source> Sources { get; } = [];

    public List<RestsOn> Links { get; } = [];

    public List<Finding> Findings { get; } = [];

    public List<Evidence> Evidence { get; } = [];

    public List<Contradiction> Contradictions { get; } = [];

    private Source Source(ExerciseIncident incident, string title, SourceMedium medium, Id<Core.Parties.Party> publisher, Reliability letter, int hours, string text)
    {
        var published = _dice.After(incident.Began.AddHours(hours), 6);
        var source = ExerciseDice.Filled(
            new Source(_ids.Next<Source>(), title),
            _dice.After(published, 12),
            ("medium", Words.Of(medium)),
            ("publisher", publisher.ToString()),
            ("published", When.At(published, Precision.Minute).ToString()),
            ("retrieved", When.At(_dice.After(published, 12), Precision.Minute).ToString()),
            ("reliability", Words.Of(letter)),
            ("address", string.Create(CultureInfo.InvariantCulture, $"https://drill.example/{_number}/{Sources.Count + 1}")),
            ("text", text),
            ("marking", nameof(Marking.Green)));
        Sources.Add(source);
        return source;
    }

    private Finding Finding(ExerciseIncident incident, string statement, Nature nature, FindingState state)
    {
        var finding = ExerciseDice.Filled(
            new Finding(_ids.Next<Finding>(), incident.Incident.Id, statement, nature, state),
            _dice.After(incident.Discovered.AddHours(20), 40),
            ("about", incident.Hit.Id.ToString()),
            ("marking", Words.Of(incident.Marking)));
        Findings.Add(finding);
        return finding;
    }

    private void Cite(Guid subject, Thing of, Source source, string? quote, int credibility, Id<Source>? origin) => Evidence.Add(ExerciseDice.Filled(
        new Evidence(_ids.Next<Evidence>(), subject, source.Id, Direction.For, quote, credibility, origin is null ? OriginKind.OwnReporting : OriginKind.RestsOn, origin),
        of.Recorded > source.Recorded ? of.Recorded : source.Recorded,
        ("marking", Words.Of(of.Marking))));
}
