using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Timeline;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Shared;

/// <summary>One thing with its fields, evidence and ties; nothing when it is not there or not open to the reader.</summary>
public sealed record ShowThing(string Kind, Guid Id) : Query<ThingAnswer>
{
    public override async Task<ThingAnswer> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
    {
        if (Nouns.Find(Kind) is not { } noun || await noun.FindAsync(visible, Id, cancellationToken) is not { } thing)
        {
            return new ThingAnswer(null);
        }

        var incident = await IncidentOfAsync(visible, thing, cancellationToken);
        var evidence = await EvidenceOf.AboutAsync(visible, [Id], cancellationToken);
        return new ThingAnswer(new ThingView(
            Kind,
            Id,
            await Titles.OfAsync(visible, thing, cancellationToken),
            Markings.Strictest(thing.Marking, incident?.Marking ?? Marking.Clear),
            incident?.Exercise ?? false,
            thing.Recorded,
            await FieldsAsync(visible, thing, cancellationToken),
            evidence.Views[Id].ToRows(),
            (await Ties.OfAsync(visible, thing, cancellationToken)).ToRows(),
            thing is Finding ? evidence.Weights.GetValueOrDefault(Id, Weight.None) : null,
            await NamedAsync(visible, thing, cancellationToken)));
    }

    private static async Task<Rows<string>> NamedAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken)
    {
        var id = thing.Key;
        return thing.Marking == Marking.Red
            ? (await visible.Namings.Where(naming => naming.Thing == id).Join(visible.People, naming => naming.Person, person => person.Id, (naming, person) => person.Name).ToListAsync(cancellationToken))
                .Distinct().Order(StringComparer.Ordinal).ToRows()
            : [];
    }

    private static async Task<Incident?> IncidentOfAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken)
    {
        Id<Incident>? id = thing switch
        {
            Incident incident => incident.Id,
            StatusCard card => card.Incident,
            TimelineEvent happening => happening.Incident,
            Finding finding => finding.Incident,
            _ => null,
        };
        return id is { } of ? await visible.Incidents.SingleOrDefaultAsync(incident => incident.Id == of, cancellationToken) : null;
    }

    private static async Task<Rows<FieldView>> FieldsAsync(VisibleTo visible, Thing thing, CancellationToken cancellationToken)
    {
        var changes = (await visible.FieldChangesAsync([thing.Key], cancellationToken)).ToDictionary(change => change.Field);
        var views = new List<FieldView>();
        foreach (var field in thing.Fields.Where(field => !field.Secret && field.Name != FieldSet.Removed))
        {
            var (value, change) = (field.Read(thing), changes.GetValueOrDefault(field.Name));
            var shown = field.Kind is FieldKind.Reference or FieldKind.References ? await Titles.InWordsAsync(visible, field, value, cancellationToken) : null;
            views.Add(new FieldView(field, value, shown, change?.Version ?? 1, change?.By, change?.At));
        }

        return views.ToRows();
    }
}
