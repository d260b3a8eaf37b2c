using System.Globalization;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Processes;

/// <summary>Holds what editors were told against what the journal holds.</summary>
internal static class HistoryChecker
{
    /// <summary>Fails when an acknowledged edit is missing or stands on another version than it was based on, when a refused one is there, or when versions do not follow each other.</summary>
    public static (int Acknowledged, int Conflicts, int Unanswered) Check(IEnumerable<string> said, IReadOnlyList<JournalValue> history)
    {
        var tried = new Dictionary<string, (string Card, string Field, int BasedOn)>(StringComparer.Ordinal);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in said.Select(line => line.Split(' ')))
        {
            if (words is ["try", var value, var card, var field, var basedOn])
            {
                tried.Add(value, (card, field, int.Parse(basedOn, CultureInfo.InvariantCulture)));
            }
            else if (words is ["ok" or "conflict", var answered, ..])
            {
                answers.Add(answered, words[0]);
            }
            else
            {
                // A line that the kill cut off says nothing; anything else that is odd is a fault.
                Assert.DoesNotContain("odd", words);
            }
        }

        foreach (var versions in history.GroupBy(value => (value.Thing, value.Field)))
        {
            Assert.Equal(Enumerable.Range(2, versions.Count()), versions.Select(value => value.Version));
            Assert.Equal(versions.Select(value => value.New).Prepend(null).SkipLast(1), versions.Select(value => value.Old));
        }

        var written = history.ToDictionary(value => value.New!, StringComparer.Ordinal);
        foreach (var (text, value) in written)
        {
            Assert.True(tried.TryGetValue(text, out var edit), $"{text} was written and nobody tried to");
            Assert.Equal((value.Thing.ToString("N"), value.Field, value.Version - 1), (edit.Card, edit.Field, edit.BasedOn));
            Assert.NotEqual("conflict", answers.GetValueOrDefault(text));
        }

        var acknowledged = answers.Where(answer => answer.Value == "ok").Select(answer => answer.Key).ToList();
        Assert.DoesNotContain(acknowledged, text => !written.ContainsKey(text));
        return (acknowledged.Count, answers.Count - acknowledged.Count, tried.Count - answers.Count);
    }
}
