using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Parties;

/// <summary>
/// Proposes parties that may be one, with what speaks for it. It compares by keys, not each with each, so that thousands of parties are looked through at once.
/// </summary>
public static partial class LookAlikes
{
    private const int ShortestToMisspell = 5;
    private const int ManyShareIt = 8;

    /// <summary>Mail and code hosts: that two parties are reached there says nothing.</summary>
    private static readonly HashSet<string> _everybodys = new(StringComparer.Ordinal) { "gmail.com", "outlook.com", "github.com", "linkedin.com", "example.com", "drill.example", "vendor.example" };

    /// <summary>Those that may be one; the strongest evidence first.</summary>
    /// <param name="isApart">Whether somebody has said that the two are not one.</param>
    public static IReadOnlyList<LookAlike> Among(IReadOnlyList<KnownParty> parties, Func<Id<Party>, Id<Party>, bool> isApart)
    {
        var keys = parties.ToDictionary(party => party.Id, party => PartyNames.Of(party.Name, party.Aliases).Select(name => new PartyKey(name)).Where(key => key.Whole.Length > 0).ToList());
        var found = new Dictionary<(Id<Party>, Id<Party>), List<(LikenessSign Sign, string Words)>>();
        foreach (var (one, other, sign, words) in Signs(parties, keys))
        {
            var pair = one.CompareTo(other) < 0 ? (one, other) : (other, one);
            if (one != other && !isApart(one, other))
            {
                (found.TryGetValue(pair, out var signs) ? signs : found[pair] = []).Add((sign, words));
            }
        }

        var known = parties.ToDictionary(party => party.Id);
        return
        [
            .. found
                .Select(pair => Proposal(known[pair.Key.Item1], known[pair.Key.Item2], pair.Value))
                .OfType<LookAlike>()
                .OrderBy(pair => pair.Signs[0].Sign).ThenByDescending(pair => pair.Signs.Count)
                .ThenBy(pair => known[pair.One].Name, StringComparer.OrdinalIgnoreCase).ThenBy(pair => pair.One).ThenBy(pair => pair.Other),
        ];
    }

    private static LookAlike? Proposal(KnownParty one, KnownParty other, List<(LikenessSign Sign, string Words)> signs)
    {
        var common = one.Near.Keys.Where(other.Near.ContainsKey).Select(key => one.Near[key]).Order(StringComparer.OrdinalIgnoreCase).ToList();

        // That one name begins with the other is said of many who have nothing to do with each other, so something else must speak for it.
        if (signs.TrueForAll(sign => sign.Sign == LikenessSign.BeginsWith) && common.Count == 0)
        {
            return null;
        }

        if (common.Count > 0)
        {
            signs.Add((LikenessSign.InCommon, $"Both are tied to {string.Join(", ", common.Take(3))}{(common.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {common.Count - 3} more") : "")}"));
        }

        var (stays, goes) = one.Near.Count > other.Near.Count || (one.Near.Count == other.Near.Count && string.CompareOrdinal(one.Name, other.Name) <= 0) ? (one, other) : (other, one);
        return new LookAlike(stays.Id, goes.Id, signs.DistinctBy(sign => sign.Sign).OrderBy(sign => sign.Sign).ToRows());
    }

    private static IEnumerable<(Id<Party> One, Id<Party> Other, LikenessSign Sign, string Words)> Signs(IReadOnlyList<KnownParty> parties, IReadOnlyDictionary<Id<Party>, List<PartyKey>> keys)
    {
        var all = keys.SelectMany(pair => pair.Value.Select(key => (Id: pair.Key, Key: key))).ToList();
        var (whole, initials) = (all.ToLookup(named => named.Key.Whole), all.ToLookup(named => named.Key.Initials ?? ""));
        foreach (var (id, key) in all)
        {
            foreach (var same in whole[key.Whole].Where(same => same.Id.CompareTo(id) > 0))
            {
                yield return string.Equals(same.Key.Name, key.Name, StringComparison.OrdinalIgnoreCase)
                    ? (id, same.Id, LikenessSign.SameName, $"Both are called \"{key.Name}\"")
                    : (id, same.Id, LikenessSign.SameButForForm, $"\"{key.Name}\" and \"{same.Key.Name}\" differ in form alone");
            }

            foreach (var longer in Longer(key, whole, initials).Where(longer => longer.Id != id))
            {
                yield return (id, longer.Id, LikenessSign.ShortFor, $"\"{key.Name}\" is short for {longer.Words}");
            }
        }

        foreach (var sign in Misspelt(all).Concat(Beginning(all, whole)).Concat(Domains(parties)))
        {
            yield return sign;
        }
    }

    /// <summary>Those for whose names this one stands, by their first letters or because everybody knows.</summary>
    private static IEnumerable<(Id<Party> Id, string Words)> Longer(PartyKey key, ILookup<string, (Id<Party> Id, PartyKey Key)> whole, ILookup<string, (Id<Party> Id, PartyKey Key)> initials)
    {
        if (key.Words.Count != 1 || key.Whole.Length is < 2 or > 6)
        {
            yield break;
        }

        foreach (var (id, named) in initials[key.Whole])
        {
            yield return (id, $"\"{named.Name}\"");
        }

        if (key.StandsFor is { } stands)
        {
            var words = stands.Split(' ');
            for (var count = words.Length; count > 0; count--)
            {
                foreach (var (id, named) in whole[string.Concat(words.Take(count))])
                {
                    yield return (id, count == words.Length ? $"\"{named.Name}\"" : $"{stands}, and so belongs to \"{named.Name}\"");
                }
            }
        }
    }

    /// <summary>Names that become equal when one letter is left out of one or of both.</summary>
    private static IEnumerable<(Id<Party>, Id<Party>, LikenessSign, string)> Misspelt(List<(Id<Party> Id, PartyKey Key)> all)
    {
        var shortened = all.Where(named => named.Key.Whole.Length >= ShortestToMisspell)
            .SelectMany(named => Enumerable.Range(0, named.Key.Whole.Length).Select(at => named.Key.Whole.Remove(at, 1)).Append(named.Key.Whole).Distinct().Select(text => (text, named)))
            .ToLookup(pair => pair.text, pair => pair.named);
        var seen = new HashSet<(Id<Party>, Id<Party>)>();
        foreach (var alike in shortened.Where(group => group.Count() > 1))
        {
            foreach (var (one, other) in Pairs([.. alike]))
            {
                if (one.Key.Whole != other.Key.Whole && one.Key.Numbers == other.Key.Numbers && IsOneApart(one.Key.Whole, other.Key.Whole) && !AreShortWords(one.Key, other.Key) && seen.Add((one.Id, other.Id)))
                {
                    yield return (one.Id, other.Id, LikenessSign.OneLetterApart, $"\"{one.Key.Name}\" and \"{other.Key.Name}\" are one letter apart");
                }
            }
        }
    }

    /// <summary>Names of which a short word is another one: DPL and DQL are as different as two short words can be.</summary>
    private static bool AreShortWords(PartyKey one, PartyKey other) =>
        one.Words.Count == other.Words.Count && one.Words.Zip(other.Words).Any(pair => pair.First != pair.Second && Math.Max(pair.First.Length, pair.Second.Length) < ShortestToMisspell);

    /// <summary>One letter more, one letter other, or two that changed places.</summary>
    private static bool IsOneApart(string one, string other)
    {
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        var (left, right) = (one[start..], other[start..]);
        return (left.Length - right.Length) switch
        {
            1 => left[1..] == right,
            -1 => right[1..] == left,
            0 => left[1..] == right[1..] || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..] == right[2..]),
            _ => false,
        };
    }

    private static IEnumerable<(Id<Party>, Id<Party>, LikenessSign, string)> Beginning(List<(Id<Party> Id, PartyKey Key)> all, ILookup<string, (Id<Party> Id, PartyKey Key)> whole)
    {
        foreach (var (id, key) in all.Where(named => named.Key.Words.Count > 1))
        {
            for (var count = key.Words.Count - 1; count > 0; count--)
            {
                var begins = string.Concat(key.Words.Take(count));
                foreach (var other in whole[begins].Where(other => other.Id != id && begins.Length > 2))
                {
                    yield return (id, other.Id, LikenessSign.BeginsWith, $"\"{key.Name}\" begins with \"{other.Key.Name}\"");
                }
            }
        }
    }

    private static IEnumerable<(Id<Party>, Id<Party>, LikenessSign, string)> Domains(IReadOnlyList<KnownParty> parties)
    {
        var domains = parties.SelectMany(party => DomainsOf($"{party.Name} {party.Aliases} {party.Words}").Select(domain => (domain, party.Id))).Distinct().ToLookup(pair => pair.domain, pair => pair.Id);
        foreach (var domain in domains.Where(domain => domain.Count() is > 1 and < ManyShareIt && !_everybodys.Contains(domain.Key)))
        {
            foreach (var (one, other) in Pairs([.. domain]))
            {
                yield return (one, other, LikenessSign.SameDomain, $"{domain.Key} stands with both");
            }
        }
    }

    private static IEnumerable<string> DomainsOf(string words) => Domain().Matches(words).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct();

    private static IEnumerable<(T One, T Other)> Pairs<T>(ImmutableArray<T> of) => of.SelectMany((one, i) => of.Skip(i + 1).Select(other => (one, other)));

    [GeneratedRegex(@"\b(?:[a-z0-9-]+\.)*([a-z0-9-]+\.[a-z]{2,12})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
