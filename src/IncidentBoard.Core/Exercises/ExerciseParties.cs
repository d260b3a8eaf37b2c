using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exercises;

/// <summary>The invented parties of an exercise, and what each vendor does.</summary>
internal sealed class ExerciseParties
{
    private static readonly (string Trade, string Service)[] _trades =
    [
        ("Labelling", "Data labelling"), ("Red Team", "Red teaming"), ("Evaluation", "Evaluation sets"), ("Translation", "Translation of prompts"), ("Hosting", "Hosting"), ("Storage", "Storage of training data"),
        ("Recruiting", "Recruiting of experts"), ("Payroll", "Payroll of workers"), ("Telemetry", "Telemetry"), ("Keys", "Keeping of keys"), ("Support", "Support desk"), ("Transcripts", "Transcription"),
    ];

    private static readonly string[] _parts = ["gateway", "loader", "parser", "queue", "login", "cache", "logger", "proxy"];

    private readonly Dictionary<Id<Party>, string> _services = [];

    public ExerciseParties(ExerciseSize size, ExerciseDice dice, Ids ids)
    {
        var names = new ExerciseNames(dice.Random);
        Labs = [.. Make(size.Labs, PartyKind.Lab, _ => "Lab", "an AI lab")];
        Vendors = [.. Make(size.Vendors, PartyKind.Vendor, i => _trades[i % _trades.Length].Trade, "a vendor")];
        Components = [.. Make(size.Components, PartyKind.Component, i => _parts[i % _parts.Length], "a piece of software")];
        Publishers = [.. Make(2, PartyKind.Publisher, _ => "Gazette", "a newspaper")];
        Regulator = Make(1, PartyKind.Regulator, _ => "Authority", "an authority").Single();
        for (var i = 0; i < Vendors.Count; i++)
        {
            _services[Vendors[i].Id] = _trades[i % _trades.Length].Service;
        }

        IEnumerable<Party> Make(int count, PartyKind kind, Func<int, string> trade, string what) => Enumerable.Range(0, count).Select(i =>
        {
            var name = names.Of(kind, trade(i));
            return ExerciseDice.Filled(
                new Party(ids.Next<Party>(), kind, name),
                dice.At.AddDays(-120).AddHours(-dice.Random.Next(400)),
                ("about", $"{ExerciseSet.Mark} {what} made up for drills. There is no {name}."),
                ("aliases", kind != PartyKind.Component && dice.In(0.25) ? name[..name.LastIndexOf(' ')] : null),
                ("contacts", kind is PartyKind.Vendor && dice.In(0.4) ? "Whoever plays the vendor: security@vendor.example" : null),
                ("marking", nameof(Marking.Green)));
        });
    }

    public IReadOnlyList<Party> Labs { get; }

    public IReadOnlyList<Party> Vendors { get; }

    public IReadOnlyList<Party> Components { get; }

    public IReadOnlyList<Party> Publishers { get; }

    public Party Regulator { get; }

    public IReadOnlyCollection<Party> All => [.. Labs, .. Vendors, .. Components, .. Publishers, Regulator];

    /// <summary>What the supplier is needed for.</summary>
    public string ServiceOf(Party supplier) => _services.GetValueOrDefault(supplier.Id, "Built in");
}
