using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Shared;

/// <summary>What things are called, as far as the reader sees them.</summary>
internal static class Titles
{
    /// <summary>What stands in place of a name that the reader may not see.</summary>
    public const string NotOpen = "not open to you";

    /// <summary>The title of a thing that the reader sees.</summary>
    public static async Task<string> OfAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken) => thing switch
    {
        StatusCard { Party: null } card => $"{await OfAsync(visible, "incident", card.Incident.Value, cancellationToken)}: lead card",
        StatusCard card => await OfAsync(visible, "party", card.Party!.Value.Value, cancellationToken),
        Relation relation => $"{await OfAsync(visible, "party", relation.Customer.Value, cancellationToken)} ← {await OfAsync(visible, "party", relation.Supplier.Value, cancellationToken)}",
        RestsOn link => $"{await OfAsync(visible, "source", link.Source.Value, cancellationToken)} rests on {await OfAsync(visible, "source", link.On.Value, cancellationToken)}",
        _ => thing.ToString()!,
    };

    /// <summary>The title of a thing of that kind; "not open to you" when the reader does not see it.</summary>
    public static async Task<string> OfAsync(VisibleTo visible, string kind, Guid id, CancellationToken cancellationToken) =>
        await Nouns.Find(kind)!.FindAsync(visible, id, cancellationToken) is { } thing ? thing.ToString()! : NotOpen;

    /// <summary>The kind and title of the thing with that id, whatever it is; none when the reader does not see it.</summary>
    public static async Task<(string Kind, string Title)?> FindAsync(VisibleTo visible, Guid id, CancellationToken cancellationToken)
    {
        foreach (var noun in Nouns.All)
        {
            if (await noun.FindAsync(visible, id, cancellationToken) is { } thing)
            {
                return (noun.Kind, await OfAsync(visible, thing, cancellationToken));
            }
        }

        return null;
    }

    /// <summary>The names of those ids that the reader sees, for a field that leads to things of that kind.</summary>
    public static async Task<string?> InWordsAsync(VisibleTo visible, Core.Fields.Field field, string? value, CancellationToken cancellationToken) =>
        InWords(field, value, await OfManyAsync(visible, Named(field, value), cancellationToken));

    /// <summary>What a reference, or a list of them, leads to.</summary>
    public static IEnumerable<(string? Kind, Guid Id)> Named(Core.Fields.Field field, string? value) =>
        (value?.Split(',') ?? []).Select(part => (field.RefersTo, Guid.ParseExact(part, "N")));

    /// <summary>The titles of many things by kind and id, as far as the reader sees them: one look for each kind. Where no kind is known, each of them is looked for by itself.</summary>
    public static async Task<IReadOnlyDictionary<(string? Kind, Guid Id), string>> OfManyAsync(VisibleTo visible, IEnumerable<(string? Kind, Guid Id)> things, CancellationToken cancellationToken)
    {
        var titles = new Dictionary<(string? Kind, Guid Id), string>();
        foreach (var kind in things.Distinct().GroupBy(thing => thing.Kind, thing => thing.Id))
        {
            if (kind.Key is { } known)
            {
                foreach (var thing in await Nouns.Find(known)!.FindAllAsync(visible, [.. kind], cancellationToken))
                {
                    titles.Add((known, thing.Key), thing.ToString()!);
                }

                continue;
            }

            foreach (var id in kind)
            {
                if (await FindAsync(visible, id, cancellationToken) is { } found)
                {
                    titles.Add((null, id), found.Title);
                }
            }
        }

        return titles;
    }

    /// <summary>The same from titles that were looked up before.</summary>
    public static string? InWords(Core.Fields.Field field, string? value, IReadOnlyDictionary<(string? Kind, Guid Id), string> titles)
    {
        if (value is null)
        {
            return null;
        }

        var names = Named(field, value).Select(thing => titles.GetValueOrDefault(thing, NotOpen)).ToList();

        // A list is shown as what the reader sees of it: how many others there are is not his to know.
        return field.Kind == Core.Fields.FieldKind.References ? string.Join(", ", names.Where(name => name != NotOpen)) : names[0];
    }
}
