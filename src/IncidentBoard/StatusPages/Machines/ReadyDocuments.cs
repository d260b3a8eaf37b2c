using System.Collections.Concurrent;
using IncidentBoard.Storage;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>Keeps the documents for machines as ready bytes beside the public page, from which they are served without the store.</summary>
internal sealed class ReadyDocuments(ServerOptions options)
{
    private readonly ConcurrentDictionary<string, ReadyPage> _ready = new(StringComparer.Ordinal);
    private readonly string _url = StatusSite.Root(options) + StatusSite.Mount;
    private Published? _shown;

    /// <summary>Whether each document has been made once.</summary>
    public bool AreAllThere => MachineDocument.All.All(document => _ready.ContainsKey(document.Path));

    /// <summary>The document as it is now; none before it was made for the first time.</summary>
    public ReadyPage? Find(MachineDocument document) => _ready.GetValueOrDefault(document.Path);

    /// <summary>Takes up the documents as they were stored.</summary>
    public void Load(IReadOnlyDictionary<string, Snapshot> stored)
    {
        foreach (var document in MachineDocument.All)
        {
            if (stored.TryGetValue(Key(document), out var snapshot))
            {
                _ready[document.Path] = new ReadyPage(snapshot.Body);
            }
        }
    }

    /// <summary>Makes anew what has changed, and returns that for storing. The clock alone changes nothing in them.</summary>
    public IReadOnlyList<Snapshot> Renew(Published published, DateTimeOffset now)
    {
        if (ReferenceEquals(_shown, published))
        {
            return [];
        }

        var view = published.ForMachines();
        var changed = new List<Snapshot>();
        foreach (var document in _shown?.ForMachines() == view ? [] : MachineDocument.All)
        {
            var body = document.Make(new StatusSite(view, _url, now));
            if (_ready.TryGetValue(document.Path, out var before) && before.Body.AsSpan().SequenceEqual(body))
            {
                continue;
            }

            _ready[document.Path] = new ReadyPage(body);
            changed.Add(new Snapshot { Page = Key(document), ContentType = document.ContentType, Body = body, MadeAt = now });
        }

        _shown = published;
        return changed;
    }

    private static string Key(MachineDocument document) => StatusSite.Mount + document.Path;
}
