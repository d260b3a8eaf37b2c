namespace IncidentBoard.Core.Sources;

/// <summary>Which sources rest on which, followed to the end of each chain.</summary>
public sealed class RestingMap
{
    private readonly ILookup<Id<Source>, Id<Source>> _on;

    public RestingMap(IEnumerable<RestsOn> links) => _on = links.ToLookup(link => link.Source, link => link.On);

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

    /// <summary>Whether a new link would make a source rest on itself.</summary>
    public bool WouldCycle(Id<Source> source, Id<Source> on) => Chain(on).Contains(source);
}
