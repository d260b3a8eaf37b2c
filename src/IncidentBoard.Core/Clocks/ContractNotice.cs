using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Clocks;

/// <summary>The notice that a contract asks of a supplier: its hours stand on the relation. Its being late starts nothing, and can be cited.</summary>
public static class ContractNotice
{
    /// <summary>The rule of one relation; none where the contract's hours are not known.</summary>
    public static ClockRule? Of(Relation relation, string supplier, string customer) => relation.NoticeHours is not { } hours
        ? null
        : new ClockRule(
            $"contract-{relation.Id}",
            1,
            $"{supplier} tells {customer}",
            "The contract, as its hours stand on the relation",
            new Uri($"/parties/relations?open=relation:{relation.Id}", UriKind.Relative),
            DateOnly.MinValue,
            supplier,
            customer,
            [],
            hours == 0 ? new WithoutUndueDelay(ClockStart.Awareness) : new HoursAfter(ClockStart.Awareness, hours),
            []);
}
