using System.Globalization;

namespace IncidentBoard.Core.Exercises;

/// <summary>How large an exercise is. What is not said follows from the rest.</summary>
public sealed record ExerciseSize(int Labs, int Vendors, int Events)
{
    /// <summary>The most of anything but events: as many names as the exercise can invent are more than this.</summary>
    public const int MostParties = 20_000;

    /// <summary>The most relations.</summary>
    public const int MostRelations = 200_000;

    /// <summary>The most events: what a timeline is asked to bear.</summary>
    public const int MostEvents = 1_000_000;

    /// <summary>The exercise that comes with the board.</summary>
    public static ExerciseSize Shipped { get; } = new(14, 40, 200);

    /// <summary>Software and services that vendors build on.</summary>
    public int Components { get; init; } = Math.Max(1, Vendors / 4);

    /// <summary>Supply relations of all kinds.</summary>
    public int Relations { get; init; } = Math.Min((Labs * 7) + (Vendors * 31 / 20), Room(Labs, Vendors, Math.Max(1, Vendors / 4)));

    public int Incidents { get; init; } = Math.Clamp(Events / 16, 1, 12);

    /// <summary>What of it cannot be; nothing when all can.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var (name, number, least, most) in new[]
        {
            ("labs", Labs, 1, MostParties),
            ("vendors", Vendors, 1, MostParties),
            ("components", Components, 1, MostParties),
            ("relations", Relations, 0, MostRelations),
            ("incidents", Incidents, 1, MostParties),
            ("events", Events, 0, MostEvents),
        })
        {
            if (number < least || number > most)
            {
                yield return new Problem(name, string.Create(CultureInfo.InvariantCulture, $"An exercise has {least} to {most} {name}, not {number}."));
            }
        }

        if (Labs is > 0 and <= MostParties && Vendors is > 0 and <= MostParties && Components is > 0 and <= MostParties && Relations > Room(Labs, Vendors, Components))
        {
            yield return new Problem("relations", string.Create(
                CultureInfo.InvariantCulture,
                $"Between {Labs} labs, {Vendors} vendors and {Components} components there is room for {Room(Labs, Vendors, Components)} relations, not for {Relations}. Ask for fewer, or for more parties."));
        }
    }

    /// <summary>Half of the pairs that could be: a supply picture in which everybody supplies everybody exercises nothing.</summary>
    private static int Room(int labs, int vendors, int components) =>
        (int)Math.Min(int.MaxValue, (((long)labs * vendors) + ((long)vendors * components) + ((long)vendors * (vendors - 1) / 2)) / 2);
}
