using System.Collections.Immutable;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Storage;

/// <summary>
/// Makes two parties one. Everything that names the other names the survivor from then on, also what the maker of the change does not see; the other's names become
/// aliases, and it goes off the board. Undoing the line parts them again. Refused, with the reason, where the two have cards in one incident that say different things, and
/// where somebody has confirmed that one supplies the other.
/// </summary>
/// <param name="Survivor">The one that stays.</param>
/// <param name="Other">The one that goes.</param>
public sealed record MergeParties(Id<Party> Survivor, Id<Party> Other) : Change
{
    /// <summary>The field under which the line names the one that stays.</summary>
    internal const string Into = "into";

    /// <summary>The field under which the line names the one that went.</summary>
    internal const string Merged = "merged";

    public override Act Act => Act.Relate;

    /// <summary>All that is ever said of what somebody may not see.</summary>
    internal static Problem InTheWay { get; } = new("", "Something that is not open to you stands in the way. Ask somebody who sees more.");

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var (problems, _) = await TryAsync(desk, cancellationToken);
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        desk.Notes.AddRange([(Into, Survivor.ToString()), (Merged, Other.ToString())]);
        return Outcome.Fine;
    }

    /// <summary>Lays the merge on a desk. Returns what speaks against it, and what becomes of each thing that the maker of the change sees.</summary>
    internal async Task<(ImmutableArray<Problem> Problems, ImmutableArray<(Thing Thing, MergedHow How)> Seen)> TryAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Survivor == Other)
        {
            return ([new Problem("other", "These are one party already. Choose two.")], []);
        }

        if (await desk.FindAsync(Survivor, cancellationToken) is not { } survivor || await desk.FindAsync(Other, cancellationToken) is not { } other)
        {
            return ([new Problem("", "One of the two is not on the board any more, or not open to you.")], []);
        }

        if (survivor.Marking == Marking.Red || other.Marking == Marking.Red)
        {
            return ([new Problem("marking", $"{Marking.Red.Label()} is open to the people named, and they are not the same on both. Lower it first, or keep the two apart.")], []);
        }

        var things = new MergedThings(desk, survivor, other);
        await things.MoveAsync(cancellationToken);
        var problems = things.Problems.Concat(Join(survivor, other)).Distinct().ToImmutableArray();
        Desk.Remove(other);
        return (problems, [.. things.Seen]);
    }

    /// <summary>The two parties of a merge, as its line names them.</summary>
    internal static async Task<List<Guid>> TwoAsync(BoardDb db, long sequence, CancellationToken cancellationToken) =>
        [.. (await db.Values.Where(value => value.Sequence == sequence && value.Kind == Journal.OfTheLine && (value.Field == Into || value.Field == Merged) && value.New != null).Select(value => value.New!).ToListAsync(cancellationToken))
            .Select(id => Guid.ParseExact(id, "N"))];

    /// <summary>What the survivor takes over of the other: names, words, and the stricter marking.</summary>
    private static ImmutableArray<Problem> Join(Party survivor, Party other)
    {
        var wins = other.Marking > survivor.Marking;
        return Desk.Fill(
            survivor,
            ("aliases", string.Join("; ", PartyNames.Of(survivor).Concat(PartyNames.Of(other)).Where(name => !string.Equals(name, survivor.Name, StringComparison.OrdinalIgnoreCase)).DistinctBy(name => name.ToUpperInvariant()))),
            ("about", Both(survivor.About, other.About)),
            ("contacts", Both(survivor.Contacts, other.Contacts)),
            ("unnamed", survivor.Unnamed && other.Unnamed ? "true" : null),
            ("marking", Markings.Strictest(survivor.Marking, other.Marking).ToString()),
            ("originator", ((wins ? other.Originator : survivor.Originator) is { } from && from == other.Id ? survivor.Id : wins ? other.Originator : survivor.Originator)?.ToString()),
            ("widenPermission", wins ? other.WidenPermission : survivor.WidenPermission));
    }

    private static string? Both(string? own, string? others) => own is null || own == others ? own ?? others : others is null ? own : $"{own}\n\n{others}";
}
