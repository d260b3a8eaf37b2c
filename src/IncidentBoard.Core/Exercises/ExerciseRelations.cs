using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exercises;

/// <summary>
/// Who supplies whom in an exercise: most labs use the first few vendors, so that most pairs of labs share one; vendors build on components, and some on other vendors.
/// </summary>
internal sealed class ExerciseRelations
{
    private const int Hubs = 3;

    private readonly ExerciseDice _dice;
    private readonly Ids _ids;
    private readonly ExerciseParties _parties;
    private readonly HashSet<(Id<Party> Customer, Id<Party> Supplier)> _pairs = [];
    private readonly List<Relation> _all = [];

    public ExerciseRelations(ExerciseSize size, ExerciseDice dice, Ids ids, ExerciseParties parties)
    {
        (_dice, _ids, _parties) = (dice, ids, parties);
        var (labs, vendors, components) = (parties.Labs, parties.Vendors, parties.Components);
        foreach (var lab in labs)
        {
            foreach (var hub in vendors.Take(Hubs).Where(_ => dice.In(0.75)))
            {
                Make(lab, hub, size.Relations, isHub: true);
            }
        }

        var left = Math.Max(0, size.Relations - _all.Count);
        var (built, fourth) = (left * 3 / 10, left * 15 / 100);
        Draw(left - built - fourth, () => (dice.One(labs), vendors[dice.Popular(vendors.Count)]), size.Relations);
        Draw(built, () => (dice.One(vendors), components[dice.Popular(components.Count)]), size.Relations);
        Draw(fourth, () => Chain(vendors), size.Relations);

        // Where one kind has no room left, the others take what is missing.
        foreach (var (customer, supplier) in Every(labs, vendors, components).TakeWhile(_ => _all.Count < size.Relations))
        {
            Make(customer, supplier, size.Relations, isHub: false);
        }
    }

    public IReadOnlyList<Relation> All => _all;

    private static IEnumerable<(Party Customer, Party Supplier)> Every(IReadOnlyList<Party> labs, IReadOnlyList<Party> vendors, IReadOnlyList<Party> components) =>
        labs.SelectMany(lab => vendors.Select(vendor => (lab, vendor)))
            .Concat(vendors.SelectMany(vendor => components.Select(component => (vendor, component))))
            .Concat(vendors.SelectMany((vendor, i) => vendors.Take(i).Select(other => (vendor, other))));

    /// <summary>A vendor and one of those before it, so that no vendor supplies itself by a detour.</summary>
    private (Party, Party) Chain(IReadOnlyList<Party> vendors)
    {
        var customer = _dice.Random.Next(1, Math.Max(2, vendors.Count));
        return (vendors[Math.Min(customer, vendors.Count - 1)], vendors[_dice.Popular(customer)]);
    }

    private void Draw(int count, Func<(Party Customer, Party Supplier)> draw, int most)
    {
        var (wanted, tries) = (Math.Min(most, _all.Count + count), count * 20);
        while (_all.Count < wanted && tries-- > 0)
        {
            var (customer, supplier) = draw();
            Make(customer, supplier, most, isHub: false);
        }
    }

    private void Make(Party customer, Party supplier, int most, bool isHub)
    {
        if (_all.Count >= most || customer == supplier || !_pairs.Add((customer.Id, supplier.Id)))
        {
            return;
        }

        var state = isHub && _dice.In(0.8)
            ? RelationState.Active
            : _dice.Weighed((RelationState.Active, 60), (RelationState.UnderReview, 12), (RelationState.Paused, 8), (RelationState.Ended, 12), (RelationState.Unknown, 8));
        var since = _dice.At.AddDays(-_dice.Random.Next(200, 1500));
        var until = state == RelationState.Ended ? _dice.At.AddDays(-_dice.Random.Next(5, 150)) : (DateTimeOffset?)null;
        var classes = Enum.GetValues<DataClass>();
        _all.Add(ExerciseDice.Filled(
            new Relation(_ids.Next<Relation>(), customer.Id, supplier.Id, _parties.ServiceOf(supplier)),
            _dice.At.AddDays(-110).AddHours(-_dice.Random.Next(200)),
            ("certainty", Words.Of(_dice.Weighed((Certainty.Confirmed, 80), (Certainty.Claimed, 10), (Certainty.Unconfirmed, 10)))),
            ("state", Words.Of(state)),
            ("since", _dice.In(0.85) ? When.At(since, _dice.Weighed((Precision.Day, 4), (Precision.Month, 4), (Precision.Year, 2))).ToString() : null),
            ("until", until is { } ended ? When.At(ended, Precision.Day).ToString() : null),
            ("dataClasses", supplier.PartyKind == PartyKind.Component ? null : string.Join(',', Enumerable.Range(0, _dice.Random.Next(1, 4)).Select(_ => _dice.One(classes)))),
            ("criticality", _dice.In(0.9) ? Words.Of(_dice.Weighed<int?>((1, 2), (2, 4), (3, 3), (4, 2))) : null),
            ("substitutability", Words.Of(_dice.Weighed((Substitutability.Unknown, 2), (Substitutability.Immediate, 2), (Substitutability.Weeks, 4), (Substitutability.Months, 4), (Substitutability.None, 1)))),
            ("noticeHours", customer.PartyKind == PartyKind.Lab && _dice.In(0.5) ? Words.Of(_dice.One<int?>([24, 48, 72])) : null),
            ("note", $"{ExerciseSet.Mark} made up for drills."),
            ("marking", _dice.In(0.7) ? nameof(Marking.Green) : nameof(Marking.Amber))));
    }
}
