namespace IncidentBoard.Core.Clocks;

/// <summary>What starts a clock. A person names it with its time and its evidence; nothing else starts one.</summary>
/// <param name="Name">What it is kept as.</param>
/// <param name="Words">How it is said, after "from the moment when".</param>
public readonly record struct ClockStart(string Name, string Words)
{
    /// <summary>The first sign, before anybody had looked: shown beside awareness, and starts nothing by itself.</summary>
    public static ClockStart FirstAlert { get; } = new("first-alert", "the first alert came");

    /// <summary>A reasonable degree of certainty that it has happened (EDPB Guidelines 9/2022, version 2.0, paragraph 31).</summary>
    public static ClockStart Awareness { get; } = new("awareness", "we became aware of it");

    public static ClockStart Classification { get; } = new("classification", "it was classified as major");

    public static ClockStart Materiality { get; } = new("materiality", "it was determined to be material");

    public static ClockStart MeasureAvailable { get; } = new("measure-available", "a corrective or mitigating measure was available");

    public static ClockStart Discovery { get; } = new("discovery", "the breach was discovered, or we were notified of it");

    public static ClockStart ConsumersNotified { get; } = new("consumers-notified", "the consumers were notified");

    /// <summary>The submission of what another rule asks for.</summary>
    /// <param name="rule">The name of that rule.</param>
    /// <param name="what">What is submitted, in words.</param>
    public static ClockStart Submission(string rule, string what) => new($"submitted:{rule}", $"{what} was submitted");
}
