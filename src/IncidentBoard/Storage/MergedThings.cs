using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>What names one of two parties that become one, and what becomes of it: it is moved, or joined with what stands in its place already.</summary>
internal sealed class MergedThings(Desk desk, Party survivor, Party other)
{
    private static readonly string[] _ties = ["customer", "supplier", "service", "incident", "party", "marking", "originator", "widenPermission", "hops", FieldSet.Removed];

    private static readonly string[] _whoMayRead = ["marking", "originator", "widenPermission"];

    private readonly List<Problem> _problems = [];
    private readonly List<(Thing Thing, MergedHow How)> _done = [];
    private readonly HashSet<Guid> _seen = [];

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What became of everything that the maker of the change sees.</summary>
    public IEnumerable<(Thing Thing, MergedHow How)> Seen => _done.Where(pair => _seen.Contains(pair.Thing.Key));

    /// <summary>Moves all of it on the desk.</summary>
    public async Task MoveAsync(CancellationToken cancellationToken)
    {
        foreach (var noun in Nouns.All)
        {
            var fields = noun.Fields.Where(field => field.RefersTo == "party").ToList();
            var naming = await noun.NamingAsync(desk.Db, fields, other.Key, cancellationToken);
            await SeeAsync(noun, naming, cancellationToken);
            foreach (var thing in naming.Where(thing => thing != survivor && thing != other))
            {
                if (!await IsJoinedAsync(thing, cancellationToken))
                {
                    fields.ForEach(field => Move(field, thing, other.Key, survivor.Key));
                    _done.Add((thing, MergedHow.Moved));
                }
            }
        }
    }

    private async Task SeeAsync(Noun noun, IReadOnlyCollection<Thing> things, CancellationToken cancellationToken)
    {
        var seen = (await noun.FindAllAsync(desk.Visible, [.. things.Select(thing => thing.Key)], cancellationToken)).Select(thing => thing.Key).ToHashSet();
        _seen.UnionWith(seen);

        // What is off the board is nobody's to see now; whoever brings it back needs the right to do so.
        desk.Unseen.UnionWith(things.Select(thing => thing.Key).Except(seen));
    }

    private static void Move(Field field, Thing thing, Guid from, Guid to)
    {
        var named = field.References(thing).ToList();
        if (named.Remove(from))
        {
            field.Write(thing, string.Join(',', named.Append(to).Distinct().Select(id => id.ToString("N"))));
        }
    }

    /// <summary>Whether it cannot simply be moved, because something stands in its place already or it would lead from the party to itself.</summary>
    private Task<bool> IsJoinedAsync(Thing thing, CancellationToken cancellationToken) => thing switch
    {
        Relation { Removed: false } relation => IsJoinedAsync(relation, cancellationToken),
        StatusCard { Removed: false } card => IsJoinedAsync(card, cancellationToken),
        _ => Task.FromResult(false),
    };

    private async Task<bool> IsJoinedAsync(Relation relation, CancellationToken cancellationToken)
    {
        var (customer, supplier, service) = (Moved(relation.Customer), Moved(relation.Supplier), relation.Service);
        if (customer == supplier)
        {
            if (relation.Certainty == Certainty.Confirmed && _seen.Contains(relation.Key))
            {
                _problems.Add(new Problem("other", $"Somebody has confirmed that one of the two supplies the other ({service ?? "no service named"}). If they are one party, take that relation off the board first."));
            }

            // A party cannot supply itself. Parting the two brings the relation back.
            Desk.Remove(relation);
            _done.Add((relation, MergedHow.TakenOff));
            return true;
        }

        var there = await desk.Db.Set<Relation>().FirstOrDefaultAsync(
            standing => !standing.Removed && standing.Id != relation.Id && standing.Customer == customer && standing.Supplier == supplier && standing.Service == service, cancellationToken);
        return there is not null && await IsJoinedAsync(relation, there, "note", Nouns.Of<Relation>(), cancellationToken);
    }

    private async Task<bool> IsJoinedAsync(StatusCard card, CancellationToken cancellationToken)
    {
        var (incident, party) = (card.Incident, (Id<Party>?)survivor.Id);
        if (await desk.Db.Set<StatusCard>().FirstOrDefaultAsync(standing => !standing.Removed && standing.Incident == incident && standing.Party == party, cancellationToken) is not { } there)
        {
            return false;
        }

        var differing = Differing(card, there);
        if (differing.Count > 0 && _seen.Contains(card.Key))
        {
            var title = await desk.FindAsync(incident, cancellationToken) is Incident open ? open.Title : "an incident";
            _problems.Add(new Problem("other", $"Both have a card in \"{title}\", and the two say different things of {string.Join(", ", differing.Select(field => Spoken.Words(field.Name)))}. Make the cards agree, or take one off the board, then merge."));
            return true;
        }

        return await IsJoinedAsync(card, there, "body", Nouns.Of<StatusCard>(), cancellationToken);
    }

    private async Task<bool> IsJoinedAsync(Thing gone, Thing there, string words, Noun noun, CancellationToken cancellationToken)
    {
        await SeeAsync(noun, [there], cancellationToken);
        if (_seen.Contains(gone.Key) != _seen.Contains(there.Key))
        {
            _problems.Add(MergeParties.InTheWay);
            return true;
        }

        foreach (var field in noun.Fields.Where(field => !_ties.Contains(field.Name) && IsEmpty(field, there)))
        {
            field.Write(there, field.Read(gone));
        }

        if (Differing(gone, there) is { Count: > 0 } differing)
        {
            var kept = string.Join("\n", differing.Select(field => $"{Spoken.Label(field.Name)}: {field.Read(gone)}"));
            noun.Fields[words].Write(there, $"{noun.Fields[words].Read(there)}\n\nFrom what stood under {other.Name} before the two were merged:\n\n{kept}".Trim());
        }

        Raise(gone, there);
        Desk.Remove(gone);
        _done.Add((gone, MergedHow.Joined));
        await MoveWhatHangsOnAsync(gone.Key, there.Key, cancellationToken);
        return true;
    }

    private static void Raise(Thing gone, Thing there)
    {
        if (gone.Marking > there.Marking)
        {
            Desk.Fill(there, [.. _whoMayRead.Select(name => (name, gone.Fields[name].Read(gone)))]);
        }
    }

    /// <summary>Evidence, comments and questions speak of the one that stays.</summary>
    private async Task MoveWhatHangsOnAsync(Guid from, Guid to, CancellationToken cancellationToken)
    {
        foreach (var noun in Nouns.All)
        {
            var fields = noun.Fields.Where(field => field is { RefersTo: null, Kind: FieldKind.Reference or FieldKind.References }).ToList();
            var hanging = await noun.NamingAsync(desk.Db, fields, from, cancellationToken);
            await SeeAsync(noun, hanging, cancellationToken);
            foreach (var thing in hanging)
            {
                fields.ForEach(field => Move(field, thing, from, to));
            }
        }
    }

    private Id<Party> Moved(Id<Party> party) => party == other.Id ? survivor.Id : party;

    private static List<Field> Differing(Thing gone, Thing there) =>
        [.. gone.Fields.Where(field => !_ties.Contains(field.Name) && !IsEmpty(field, gone) && !IsEmpty(field, there) && field.Read(gone) != field.Read(there))];

    /// <summary>Says nothing: holds no value, or the word of its list for nothing known.</summary>
    private static bool IsEmpty(Field field, Thing thing) => field.Read(thing) is null or nameof(Exposure.Unknown) or nameof(Stance.NoneKnown) or nameof(Certainty.Unconfirmed);
}
