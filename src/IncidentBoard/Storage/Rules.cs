using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>The rules that no single thing can see for itself. The door asks them of every change before anything is saved.</summary>
internal static class Rules
{
    /// <summary>Everything that speaks against what lies on the desk, each with the thing that it is about.</summary>
    public static async Task<IReadOnlyList<(Thing Thing, Problem Problem)>> ProblemsAsync(Desk desk, Change change, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var problems = touched.Where(pair => !pair.Now.Removed).SelectMany(pair => pair.Now.Problems().Select(problem => (pair.Now, problem))).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var oneIsEnough = touched.Any(pair => pair.Before?.Marking > pair.Now.Marking)
            && await desk.Visible.Settings.AnyAsync(settings => settings.OneIsEnough, cancellationToken);
        problems.AddRange(touched.SelectMany(pair => MarkingRule.Problems(desk, change, pair.Now, pair.Before, oneIsEnough).Select(problem => (pair.Now, problem))));

        problems.AddRange(await MissingReferencesAsync(desk, touched, cancellationToken));
        problems.AddRange(await TwiceAsync(desk, touched, cancellationToken));
        problems.AddRange(await OriginsAsync(desk, touched, cancellationToken));
        return problems;
    }

    private static async Task<IReadOnlyList<(Thing, Problem)>> MissingReferencesAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var made = desk.Made().Select(thing => thing.Key).ToHashSet();
        var problems = new List<(Thing, Problem)>();

        // A naming may lead to what its maker does not see yet: that is what it is for.
        foreach (var (now, before) in touched.Where(pair => !pair.Now.Removed && pair.Now is not Core.People.Naming))
        {
            foreach (var field in now.Fields.Where(field => field.Kind is FieldKind.Reference or FieldKind.References))
            {
                var old = before is null ? [] : field.References(before).ToHashSet();
                foreach (var id in field.References(now).Where(id => !old.Contains(id) && !made.Contains(id)))
                {
                    if (!await IsThereAsync(desk, field, id, cancellationToken))
                    {
                        problems.Add((now, new Problem(field.Name, $"What the field \"{field.Name}\" names is not on the board. Choose it again.")));
                    }
                }
            }
        }

        return problems;
    }

    private static async Task<bool> IsThereAsync(Desk desk, Field field, Guid id, CancellationToken cancellationToken)
    {
        foreach (var noun in field.RefersTo is { } kind ? [Nouns.Find(kind)!] : Nouns.All)
        {
            if (await noun.FindAsync(desk.Visible, id, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<(Thing, Problem)>> TwiceAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var problems = new List<(Thing, Problem)>();
        var present = touched.Select(pair => pair.Now).Where(thing => !thing.Removed).ToList();
        var relations = present.OfType<Relation>().ToLookup(relation => (relation.Customer, relation.Supplier, relation.Service));
        foreach (var relation in Placed<Relation>(touched, relation => (relation.Customer, relation.Supplier, relation.Service)))
        {
            // The first of two in one change is fine; the second is one too many.
            if (relations[(relation.Customer, relation.Supplier, relation.Service)].First() != relation
                || await desk.Db.Set<Relation>().AsNoTracking().AnyAsync(
                    other => other.Id != relation.Id && !other.Removed && other.Customer == relation.Customer && other.Supplier == relation.Supplier && other.Service == relation.Service,
                    cancellationToken))
            {
                problems.Add((relation, new Problem("service", "This relation is on the board already: there is one for each customer, supplier and service. Edit that one.")));
            }
        }

        var cards = present.OfType<StatusCard>().ToLookup(card => (card.Incident, card.Party));
        foreach (var card in Placed<StatusCard>(touched, card => (card.Incident, card.Party)))
        {
            if (cards[(card.Incident, card.Party)].First() != card
                || await desk.Db.Set<StatusCard>().AsNoTracking().AnyAsync(
                    other => other.Id != card.Id && !other.Removed && other.Incident == card.Incident && other.Party == card.Party, cancellationToken))
            {
                problems.Add((card, new Problem("party", "This party has a card in this incident already. Edit that one.")));
            }
        }

        return problems;
    }

    /// <summary>What the change put in its place: new there, moved there, or back on the board. Most edits move nothing, and then nothing needs to be asked.</summary>
    private static IEnumerable<T> Placed<T>(IReadOnlyList<(Thing Now, Thing? Before)> touched, Func<T, object> place)
        where T : Thing =>
        from pair in touched
        where pair.Now is T { Removed: false } now && (pair.Before is not T { Removed: false } before || !place(before).Equals(place(now)))
        select (T)pair.Now;

    private static async Task<IReadOnlyList<(Thing, Problem)>> OriginsAsync(Desk desk, IReadOnlyList<(Thing Now, Thing? Before)> touched, CancellationToken cancellationToken)
    {
        var things = touched.Select(pair => pair.Now).ToList();
        var concerned = things.OfType<Finding>().Where(finding => finding is { State: FindingState.Corroborated, Removed: false }).Select(finding => finding.Id)
            .Union(things.OfType<Evidence>().Select(piece => new Id<Finding>(piece.Subject)))
            .ToHashSet();
        var links = things.OfType<RestsOn>().ToList();
        var sourcesGone = things.OfType<Source>().Where(source => source.Removed).Select(source => source.Id).ToHashSet();
        if (concerned.Count == 0 && links.Count == 0 && sourcesGone.Count == 0)
        {
            return [];
        }

        // The rule is about what is true, not about what this reader sees, so it looks at everything.
        var all = new VisibleTo(desk.Db, Reader.Operator, desk.Now);
        var resting = Latest(await all.RestsOn.ToListAsync(cancellationToken), links);
        if (links.FirstOrDefault(link => !link.Removed && new RestingMap(resting.Where(other => other.Id != link.Id)).WouldCycle(link.Source, link.On)) is { } circular)
        {
            return [(circular, new Problem("on", "This would make a source rest on itself through others. Check which of the two came first."))];
        }

        if (links.Count > 0 || sourcesGone.Count > 0)
        {
            concerned.UnionWith(await all.Findings.Where(finding => finding.State == FindingState.Corroborated).Select(finding => finding.Id).ToListAsync(cancellationToken));
        }

        return await CorroborationAsync(all, things, concerned, sourcesGone, new Independence(new RestingMap(resting)), cancellationToken);
    }

    private static async Task<IReadOnlyList<(Thing, Problem)>> CorroborationAsync(
        VisibleTo all, List<Thing> things, HashSet<Id<Finding>> concerned, HashSet<Id<Source>> sourcesGone, Independence independence, CancellationToken cancellationToken)
    {
        var subjects = concerned.Select(id => id.Value).ToArray();
        var evidence = Latest(await all.Evidence.Where(piece => subjects.Contains(piece.Subject)).ToListAsync(cancellationToken), things.OfType<Evidence>());
        var ids = concerned.ToArray();
        var findings = Latest(await all.Findings.Where(finding => ids.Contains(finding.Id)).ToListAsync(cancellationToken), things.OfType<Finding>());
        var problems = new List<(Thing, Problem)>();
        foreach (var finding in findings)
        {
            var supporting = evidence.Where(piece => piece.Subject == finding.Key && piece.Direction == Direction.For && !sourcesGone.Contains(piece.Source)).ToList();
            if (independence.Origins(supporting) >= 2)
            {
                continue;
            }

            if (finding.State == FindingState.Corroborated)
            {
                problems.Add((finding, new Problem("state", $"\"{finding.Statement}\" is not corroborated: that takes two pieces of evidence from independent origins, and {InWords(supporting.Count)} from {Origins(independence, supporting)}. Add evidence, assess where it comes from, or set the finding to Claimed.")));
            }

            problems.AddRange(supporting.Where(piece => piece.Credibility == 1).Select(piece => ((Thing)piece, new Problem("credibility", "Credibility 1 means confirmed by other sources: that takes two independent origins. Use 2 to 6."))));
        }

        return problems;
    }

    private static string InWords(int pieces) => pieces switch
    {
        0 => "there is none",
        1 => "there is one piece",
        _ => $"there are {pieces} pieces",
    };

    private static string Origins(Independence independence, List<Evidence> evidence) => independence.Origins(evidence) switch
    {
        0 => "origins that nobody has assessed",
        _ => "one origin",
    };

    private static List<T> Latest<T>(IEnumerable<T> stored, IEnumerable<T> touched)
        where T : Thing =>
        [.. touched.Concat(stored).DistinctBy(thing => thing.Key).Where(thing => !thing.Removed)];
}
