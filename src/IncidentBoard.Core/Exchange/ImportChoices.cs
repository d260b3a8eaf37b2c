namespace IncidentBoard.Core.Exchange;

/// <summary>What a person says of a file that the file does not say itself.</summary>
/// <param name="Map">Which column is which.</param>
/// <param name="Zone">The zone of times that name none; without it such times are refused.</param>
public sealed record ImportChoices(ColumnMap Map, TimeZoneInfo? Zone = null)
{
    public static ImportChoices None { get; } = new(ColumnMap.ByHeadings);
}
