namespace IncidentBoard.Core.Exchange;

/// <summary>The marking that a file gives a record: one of ours, an odd one that is taken for RED, or none.</summary>
internal sealed record ForeignMarking(Marking? Marking, bool IsOdd)
{
    public static ForeignMarking Of(string? label) =>
        label is null ? new ForeignMarking(null, false) : ImportWords.Marking(label) is { } marking ? new ForeignMarking(marking, false) : new ForeignMarking(Core.Marking.Red, true);

    public ForeignRecord On(ForeignRecord record) => record with { Marking = Marking, IsMarkedOddly = IsOdd };
}
