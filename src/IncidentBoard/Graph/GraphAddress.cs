using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Views;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Graph;

/// <summary>Addresses that lead from one question to the graph to the next.</summary>
internal static class GraphAddress
{
    /// <summary>What another question keeps of this one: the time, the exercises, the filter.</summary>
    private static readonly string[] _ofOneQuestion = ["party", "from", "to", "breached", "paused", "breached2", "paused2", "hops", "hub", "unfolded", "sort", "rows", "drawn", "open"];

    public static string Ask(NavigationManager navigation, GraphQuestion question, params (string Name, object? Value)[] more)
    {
        var changes = _ofOneQuestion.ToDictionary(name => name, object? (_) => null);
        changes["ask"] = question == GraphQuestion.Incident ? null : question.ToString().ToLowerInvariant();
        foreach (var (name, value) in more)
        {
            changes[name] = value;
        }

        return navigation.GetUriWithQueryParameters(changes);
    }

    public static string With(NavigationManager navigation, params (string Name, object? Value)[] changes) =>
        navigation.GetUriWithQueryParameters(changes.ToDictionary(change => change.Name, change => change.Value));

    /// <summary>The list as an address holds it, with one put in or, if it was there, taken out; none when it is empty.</summary>
    public static string? Toggled<T>(Rows<Id<T>> list, Id<T> one) =>
        list.Contains(one) ? Joined(list.Where(other => other != one)) : Joined(list.Append(one));

    public static string? Joined<T>(IEnumerable<Id<T>> ids) => string.Join(',', ids) is { Length: > 0 } text ? text : null;

    /// <summary>What can be done with a row: words, and the address that does it.</summary>
    public static IEnumerable<(string Words, string Address)> Actions(NavigationManager navigation, GraphAsked asked, string open)
    {
        if (open.Split(':') is not [var kind, var id])
        {
            yield break;
        }

        if (asked.Question == GraphQuestion.WhatIf && kind == "party" && Id<Party>.TryParse(id, out var party))
        {
            yield return (asked.One.Breached.Contains(party) ? "not breached" : "breached?", With(navigation, ("breached", Toggled(asked.One.Breached, party))));
        }
        else if (asked.Question == GraphQuestion.WhatIf && Id<Relation>.TryParse(id, out var relation) && kind == "relation")
        {
            yield return (asked.One.Paused.Contains(relation) ? "not paused" : "pause?", With(navigation, ("paused", Toggled(asked.One.Paused, relation))));
        }
        else if (asked.Question == GraphQuestion.Around && kind == "party" && Id<Party>.TryParse(id, out var center))
        {
            yield return (asked.Parties.Contains(center) ? "shut" : "open up", With(navigation, ("party", Toggled(asked.Parties, center))));
        }
    }

    /// <summary>The question as the query of another address, so that picture, tables and files answer the same.</summary>
    public static string Query(NavigationManager navigation, params (string Name, string Value)[] more)
    {
        var query = new StringBuilder(new Uri(navigation.Uri).Query);
        foreach (var (name, value) in more)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }
}
