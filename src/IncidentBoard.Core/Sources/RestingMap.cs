namespace IncidentBoard.Core.Sources;

/// <summary>Which sources rest on which, followed to the end of each chain, and which are earlier versions of the same document.</summary>
public sealed class RestingMap
{
    private readonly ILookup<Id<Source>, Id<Source>> _on;
    private readonly IReadOnlyDictionary<Id<Source>, Id<Source>> _earlier;

    /// <param name="earlier">The earlier version of a source, for those that have one.</param>
    public RestingMap(IEnumerable<RestsOn> links, IReadOnlyDictionary<Id<Source>, Id<Source>>? earlier = null)
    {
        _on = links.ToLookup(link => link.Source, link => link.On);
        _earlier = earlier ?? new Dictionary<Id<Source>, Id<Source>>();
    }

    /// <summary>The source and all that it rests on, directly or through others.</summary>
    public IReadOnlySet<Id<Source>> Chain(Id<Source> source)
    {
        var seen = new HashSet<Id<Source>> { source };
        var open = new Stack<Id<Source>>(seen);
        while (open.TryPop(out var next))
        {
            foreach (var below in _on[next].Where(seen.Add))
            {
                open.Push(below);
            }
        }

        return seen;
    }

    /// <summary>The source and all earlier versions of the same document.</summary>
    public IReadOnlySet<Id<Source>> Versions(Id<Source> source)
    {
        var versions = new HashSet<Id<Source>> { source };
        while (_earlier.TryGetValue(source, out source) && versions.Add(source))
        {
            // Followed to the first one; a circle, which no form makes, ends it as well.
        }

        return versions;
    }

    /// <summary>Whether a new link would make a source rest on itself.</summary>
    public bool WouldCycle(Id<Source> source, Id<Source> on) => Chain(on).Contains(source);
}
