using System.Globalization;
using System.Text.Json;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// A bundle of STIX 2.1 (OASIS Standard, 10 June 2021, §8). Identities become parties, <c>supplied-by</c> relations, incidents with an identity that they are tied to
/// incidents, and all other objects findings that say what the object is called, with the whole object as evidence. Marked by TLP 2.0 or 1, also where only a part is marked.
/// </summary>
public sealed class Stix21 : IImportFormat
{
    /// <summary>The most objects that are read.</summary>
    public const int MostObjects = 20_000;

    public string Name => "stix";

    public string Title => "STIX 2.1 bundle";

    public bool Knows(ImportText file) => file.IsJson && file.Utf8.Span.IndexOf("\"bundle\""u8) >= 0 && file.Utf8.Span.IndexOf("\"objects\""u8) >= 0;

    public ForeignFile Read(ImportText file, ImportChoices choices, CancellationToken cancellationToken)
    {
        if (!file.IsJson)
        {
            throw new FormatException("It is no JSON.");
        }

        using var document = VerisJson.Parse(file.Utf8);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || new VerisElement(root, "")["type"].Text != "bundle" || new VerisElement(root, "")["objects"].Items is not { IsEmpty: false } objects)
        {
            throw new FormatException("It is no STIX bundle, or one that holds nothing.");
        }

        if (objects.Length > MostObjects)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It holds {objects.Length} objects; at most {MostObjects} are read. Import it in parts."));
        }

        var (read, refused) = (new List<StixObject>(), new List<RefusedRecord>());
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < objects.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = string.Create(CultureInfo.InvariantCulture, $"object {i + 1}");
            try
            {
                var given = StixObject.Read(objects[i].Json!.Value, place);
                if (!seen.TryAdd(given.Id, given.Version))
                {
                    // Of several versions in one bundle none says that it is the one that was meant.
                    throw new FormatException($"\"{Shown.Short(given.Id)}\" stands in the file before{(seen[given.Id] == given.Version ? ", with the same time of change" : "")}.");
                }

                read.Add(given);
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedRecord(place, e.Message));
            }
        }

        return new StixBundle(read).File(Name, refused, cancellationToken);
    }
}
