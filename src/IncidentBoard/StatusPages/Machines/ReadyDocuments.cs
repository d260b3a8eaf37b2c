using System.Collections.Immutable;
using IncidentBoard.Storage;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>Keeps the documents for machines as ready bytes beside the public page, from which they are served without the store.</summary>
internal sealed class ReadyDocuments(ServerOptions options)
{
    private readonly string _url = StatusSite.Root(options) + StatusSite.Mount;

    // Put in place as a whole, so that no two documents ever tell of different moments.
    private volatile ImmutableDictionary<string, ReadyPage> _ready = ImmutableDictionary.Create<string, ReadyPage>(StringComparer.Ordinal);
    private Published? _shown;

    /// <summary>Whether each document has been made once.</summary>
    public bool AreAllThere => MachineDocument.All.All(document => _ready.ContainsKey(document.Path));

    /// <summary>The document as it is now; none before it was made for the first time.</summary>
    public ReadyPage? Find(MachineDocument document) => _ready.GetValueOrDefault(document.Path);

    /// <summary>Takes up the documents as they were stored.</summary>
    public void Load(IReadOnlyDictionary<string, Snapshot> stored)
    {
        var found = MachineDocument.All.Where(document => stored.ContainsKey(Key(document)));
        _ready = _ready.SetItems(found.Select(document => KeyValuePair.Create(document.Path, new ReadyPage(stored[Key(document)].Body))));
    }

    /// <summary>Makes anew what has changed, and returns that for storing. The clock alone changes nothing in them.</summary>
    public IReadOnlyList<Snapshot> Renew(Published published, DateTimeOffset now)
    {
        if (ReferenceEquals(_shown, published))
        {
            return [];
        }

        var view = published.ForMachines();
        var changed = new List<(MachineDocument Document, ReadyPage Page)>();
        foreach (var document in _shown?.ForMachines() == view ? [] : MachineDocument.All)
        {
            var body = document.Make(new StatusSite(view, _url, now));
            if (!_ready.TryGetValue(document.Path, out var before) || !before.Body.AsSpan().SequenceEqual(body))
            {
                changed.Add((document, new ReadyPage(body)));
            }
        }

        _ready = _ready.SetItems(changed.Select(pair => KeyValuePair.Create(pair.Document.Path, pair.Page)));
        _shown = published;
        return [.. changed.Select(pair => new Snapshot { Page = Key(pair.Document), ContentType = pair.Document.ContentType, Body = pair.Page.Body, MadeAt = now })];
    }

    private static string Key(MachineDocument document) => StatusSite.Mount + document.Path;
}
