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
    public static async Task<string?> InWordsAsync(VisibleTo visible, Core.Fields.Field field, string? value, CancellationToken cancellationToken)
    {
        if (value is null)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var id in value.Split(',').Select(part => Guid.ParseExact(part, "N")))
        {
            names.Add(field.RefersTo is { } kind ? await OfAsync(visible, kind, id, cancellationToken) : (await FindAsync(visible, id, cancellationToken))?.Title ?? NotOpen);
        }

        // A list is shown as what the reader sees of it: how many others there are is not his to know.
        return field.Kind == Core.Fields.FieldKind.References ? string.Join(", ", names.Where(name => name != NotOpen)) : names[0];
    }
}
