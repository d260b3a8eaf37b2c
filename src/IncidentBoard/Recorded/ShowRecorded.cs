using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Recorded;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Recorded;

/// <summary>
/// What did we know then: a finding, a card or an incident as the board held it at a moment, with what is otherwise now. It goes by when things were recorded, which
/// nobody can back-date. A reader sees what he could have seen then and may see now.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">The moment, UTC.</param>
public sealed record ShowRecorded(string Kind, Guid Id, DateTimeOffset At) : Query<RecordedAnswer>
{
    private const int MostMoments = 50;

    /// <summary>What can be looked back at.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["finding", "card", "incident"];

    public override async Task<RecordedAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (!Kinds.Contains(Kind) || await Nouns.Find(Kind)!.FindAsync(visible, Id, cancellationToken) is not { } thing)
        {
            return new RecordedAnswer(null);
        }

        var parts = thing is Incident incident ? await PartsAsync(visible.RemovedToo(), incident.Id, cancellationToken) : [];
        Thing[] things = [thing, .. parts];
        var values = (await visible.ValuesOf([.. things.Select(each => each.Key)]).ToListAsync(cancellationToken)).ToLookup(value => value.Thing);
        var titles = await Titles.OfManyAsync(visible, things.SelectMany(each => Named(each, values[each.Key])), cancellationToken);
        var then = things.Select(each => Then(visible, each, [.. values[each.Key]], titles)).ToList();

        var moments = things.SelectMany(each => values[each.Key].Where(value => value.At >= OpenSince.Of(visible, each.Key, values[each.Key]))).Select(value => value.At).Distinct().OrderDescending().Take(MostMoments).ToRows();
        var within = await IncidentAsync(visible, thing, cancellationToken);
        return new RecordedAnswer(new RecordedView(
            then[0],
            then.Skip(1).Where(part => part.WasThere || part.IsThere).ToRows(),
            moments,
            Markings.Strictest(things.Select(each => each.Marking)),
            within?.Key,
            within?.Exercise ?? false));
    }

    /// <summary>The cards and findings of an incident, also those that were taken off the board since.</summary>
    private static async Task<IReadOnlyList<Thing>> PartsAsync(VisibleTo all, Id<Incident> incident, CancellationToken cancellationToken)
    {
        var cards = await all.Cards.Where(card => card.Incident == incident).ToListAsync(cancellationToken);
        var findings = await all.Findings.Where(finding => finding.Incident == incident).ToListAsync(cancellationToken);
        return [.. cards.OrderBy(card => card.Recorded).ThenBy(card => card.Id), .. findings.OrderBy(finding => finding.Recorded).ThenBy(finding => finding.Id)];
    }

    /// <summary>Whatever its title or one of its fields leads to, then or now: all is looked up at once.</summary>
    private static IEnumerable<(string? Kind, Guid Id)> Named(Thing thing, IEnumerable<RecordedValue> values)
    {
        var written = values.ToLookup(value => value.Field, value => value.New);
        return thing.Fields
            .Where(IsReference)
            .SelectMany(field => written[field.Name].Append(field.Read(thing)).SelectMany(value => Titles.Named(field, value)));
    }

    private RecordedThing Then(VisibleTo visible, Thing thing, IReadOnlyList<RecordedValue> values, IReadOnlyDictionary<(string? Kind, Guid Id), string> titles)
    {
        var then = values.Where(value => value.At <= At).GroupBy(value => value.Field).ToDictionary(of => of.Key, of => of.MaxBy(value => value.Sequence)!);
        var wasThere = then.TryGetValue(FieldSet.Removed, out var removed) && removed.New is null && At >= OpenSince.Of(visible, thing.Key, values);
        var fields = new List<RecordedField>();
        foreach (var field in thing.Fields.Where(field => wasThere && field.Name != FieldSet.Removed && !field.Secret))
        {
            var (old, now) = (then.GetValueOrDefault(field.Name), field.Read(thing));
            if (old?.New is not null || now is not null || old?.Redacted == true)
            {
                fields.Add(new RecordedField(field, InWords(field, old?.New, titles), InWords(field, now, titles), old?.Redacted == true));
            }
        }

        return new RecordedThing(thing.Kind, thing.Key, TitleOf(thing, titles), wasThere, !thing.Removed, fields.ToRows());
    }

    private static bool IsReference(Field field) => field.Kind is FieldKind.Reference or FieldKind.References;

    private static string? InWords(Field field, string? value, IReadOnlyDictionary<(string? Kind, Guid Id), string> titles) => IsReference(field) ? Titles.InWords(field, value, titles) : value;

    private static string TitleOf(Thing thing, IReadOnlyDictionary<(string? Kind, Guid Id), string> titles) => thing switch
    {
        StatusCard { Party: { } party } => titles.GetValueOrDefault(("party", party.Value), Titles.NotOpen),
        StatusCard card => $"{titles.GetValueOrDefault(("incident", card.Incident.Value), Titles.NotOpen)}: lead card",
        _ => thing.ToString()!,
    };

    private static async Task<Incident?> IncidentAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken)
    {
        Id<Incident>? id = thing switch
        {
            Incident incident => incident.Id,
            StatusCard card => card.Incident,
            Finding finding => finding.Incident,
            _ => null,
        };
        return id is { } of ? await visible.Incidents.SingleOrDefaultAsync(incident => incident.Id == of, cancellationToken) : null;
    }
}
