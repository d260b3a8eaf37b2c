using System.Globalization;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exercises;

/// <summary>One invented incident with the cards of those whom it reaches by the relations.</summary>
internal sealed class ExerciseIncident
{
    private const int MostCards = 20;

    private static readonly string[] _owners = ["Player 1", "Player 2", "Player 3", "Player 4"];

    private readonly ExerciseDice _dice;
    private readonly Ids _ids;

    /// <param name="number">From 0; the first are the newest, and open.</param>
    /// <param name="of">How many there are.</param>
    public ExerciseIncident(int number, int of, ExerciseDice dice, Ids ids, ExerciseParties parties, SupplyReach reach)
    {
        (_dice, _ids) = (dice, ids);
        var inComponent = number % 4 == 3 && parties.Components.Count > 0;
        Hit = inComponent ? parties.Components[dice.Popular(parties.Components.Count)] : parties.Vendors[number < 3 ? number % parties.Vendors.Count : dice.Popular(parties.Vendors.Count)];
        Began = dice.At.AddHours(-18 - (number * 110.0 * 24 / of) - dice.Random.Next(36));
        IsOpen = number < Math.Max(3, of / 4);
        Reached = [.. reach.Of(Hit).Take(MostCards)];
        var kind = inComponent
            ? dice.Weighed((IncidentKind.MaliciousComponent, 2), (IncidentKind.Vulnerability, 1))
            : dice.Weighed((IncidentKind.DataBreach, 5), (IncidentKind.Intrusion, 3), (IncidentKind.Outage, 1), (IncidentKind.Misuse, 1));
        var severity = number switch { 0 => Severity.Sev1, 1 => Severity.Sev2, _ => dice.Weighed((Severity.Sev2, 3), (Severity.Sev3, 4), (Severity.Sev4, 2)) };
        var phase = IsOpen ? dice.Weighed((Phase.Triage, 1), (Phase.Investigating, 3), (Phase.Contained, 1), (Phase.Recovering, 1)) : Phase.Closed;
        Marking = number % 3 == 2 ? Marking.AmberStrict : Marking.Amber;
        Incident = ExerciseDice.Filled(
            new Incident(ids.Next<Incident>(), string.Create(CultureInfo.InvariantCulture, $"Drill {of - number}: {Hit.Name}, {kind.Words()}"), kind, severity, phase, dice.Told(Began), [Hit.Id]),
            Discovered,
            ("exercise", "true"),
            ("marking", Words.Of(Marking)));
        Cards = [Lead(), .. Reached.Prepend((Party: Hit, Hops: 0)).Select(pair => Card(pair.Party, pair.Hops))];
    }

    public Party Hit { get; }

    public DateTimeOffset Began { get; }

    public DateTimeOffset Discovered => Began.AddHours(14);

    public bool IsOpen { get; }

    public Marking Marking { get; }

    /// <summary>Those who depend on the one that was hit, with how many relations lie between.</summary>
    public IReadOnlyList<(Party Party, int Hops)> Reached { get; }

    public Incident Incident { get; }

    public IReadOnlyList<StatusCard> Cards { get; }

    private StatusCard Lead() => ExerciseDice.Filled(
        new StatusCard(_ids.Next<StatusCard>(), Incident.Id, null),
        Discovered,
        ("headline", IsOpen ? $"Somebody was inside {Hit.Name}; what was taken is not known yet." : $"{Hit.Name} is clean again; the drill is over."),
        ("body", $"Made up for a drill. {Reached.Count} others depend on {Hit.Name}."),
        ("owner", _dice.One(_owners)),
        ("nextUpdateBy", IsOpen ? Promise() : null),
        ("decisionWanted", IsOpen ? "Do we stop sending data there?" : null),
        ("decisionFrom", IsOpen ? "Whoever plays the head of the lab" : null),
        ("decisionBy", IsOpen ? Promise() : null),
        ("marking", Words.Of(Marking)));

    private StatusCard Card(Party party, int hops)
    {
        var exposure = hops == 0
            ? IsOpen ? Exposure.Suspected : Exposure.Confirmed
            : _dice.Weighed((Exposure.Unknown, 3), (Exposure.NotExposed, 3), (Exposure.Suspected, 3), (Exposure.Confirmed, 1));
        var stance = hops == 0
            ? Stance.NoneKnown
            : IsOpen
                ? _dice.Weighed((Stance.NoneKnown, 2), (Stance.Monitoring, 3), (Stance.Investigating, 4), (Stance.Paused, 3))
                : _dice.Weighed((Stance.Resumed, 5), (Stance.Terminated, 1), (Stance.Monitoring, 2));
        var classes = Enum.GetValues<DataClass>();
        return ExerciseDice.Filled(
            new StatusCard(_ids.Next<StatusCard>(), Incident.Id, party.Id, hops),
            _dice.After(Discovered, 20),
            ("exposure", Words.Of(exposure)),
            ("stance", Words.Of(stance)),
            ("headline", Headline(exposure, hops)),
            ("dataClasses", exposure is Exposure.Suspected or Exposure.Confirmed ? string.Join(',', Enumerable.Range(0, _dice.Random.Next(1, 3)).Select(_ => _dice.One(classes))) : null),
            ("owner", _dice.In(0.8) ? _dice.One(_owners) : null),
            ("nextUpdateBy", IsOpen && _dice.In(0.6) ? Promise() : null),
            ("marking", Words.Of(Marking)));
    }

    private string Headline(Exposure exposure, int hops) => (hops, exposure) switch
    {
        (0, _) => IsOpen ? "Says that it looks into it" : "Says that it is closed",
        (_, Exposure.Unknown) => "No word yet",
        (_, Exposure.NotExposed) => "Nothing of theirs was there",
        (_, Exposure.Suspected) => "Their files were on the machine that was entered",
        (_, Exposure.Confirmed) => "Their files were read by somebody else",
    };

    private string? Promise() => ExerciseDice.Text(_dice.At.AddHours(_dice.Random.Next(1, 30)));
}
