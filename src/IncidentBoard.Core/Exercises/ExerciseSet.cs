using System.Collections.Immutable;
using IncidentBoard.Core.Exchange;

namespace IncidentBoard.Core.Exercises;

/// <summary>An exercise, made.</summary>
public sealed class ExerciseSet
{
    /// <summary>How everything begins that says in words what no flag says: parties, sources, relations.</summary>
    public const string Mark = "Exercise:";

    private readonly IReadOnlyList<(string Array, Thing Thing)> _supply;
    private readonly IReadOnlyList<IReadOnlyList<(string Array, Thing Thing)>> _incidents;
    private readonly IReadOnlyList<(string Array, Thing Thing)> _events;

    /// <param name="supply">Parties and relations.</param>
    /// <param name="incidents">Each with what belongs to it and must go in together with it.</param>
    /// <param name="events">What else happened.</param>
    internal ExerciseSet(IEnumerable<(string Array, Thing Thing)> supply, IEnumerable<IReadOnlyList<(string Array, Thing Thing)>> incidents, IEnumerable<(string Array, Thing Thing)> events)
    {
        (_supply, _incidents, _events) = ([.. supply], [.. incidents], [.. events]);
        Arrays = [.. _supply.Concat(_incidents.SelectMany(part => part)).Concat(_events).GroupBy(pair => pair.Array, pair => pair.Thing).Select(group => (group.Key, (IReadOnlyCollection<Thing>)[.. group]))];
    }

    /// <summary>Its things by the names of their arrays in our own JSON.</summary>
    public ImmutableArray<(string Array, IReadOnlyCollection<Thing> Things)> Arrays { get; }

    public int Count => Arrays.Sum(array => array.Things.Count);

    public IReadOnlyCollection<Thing> this[string array] => Arrays.FirstOrDefault(pair => pair.Array == array).Things ?? [];

    /// <summary>
    /// The same as records that can be imported, in parts of about that many, each of which can go in after those before it. All of it is one part when it is no more than that.
    /// </summary>
    public IEnumerable<IReadOnlyList<BoardRecord>> Parts(int most)
    {
        var part = new List<BoardRecord>();
        foreach (var together in Together())
        {
            if (part.Count + together.Count > most && part.Count > 0)
            {
                yield return part;
                part = [];
            }

            part.AddRange(together.Select((pair, index) => BoardRecord.Of(pair.Array, index, pair.Thing)));
        }

        yield return part;
    }

    private IEnumerable<IReadOnlyList<(string Array, Thing Thing)>> Together() =>
        _supply.Select(pair => (IReadOnlyList<(string, Thing)>)[pair]).Concat(_incidents).Concat(_events.Select(pair => (IReadOnlyList<(string, Thing)>)[pair]));
}
