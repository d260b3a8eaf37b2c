using System.Globalization;
using IncidentBoard.Access;
using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests.Processes;

/// <summary>
/// Several people who edit a few fields at random through the door, often on the base of what they read a while ago. Before each edit they say what they
/// try, after it what they were answered.
/// </summary>
internal static class RandomEditors
{
    public const string Verb = "random-editors";

    /// <summary>The fields of a card that they edit.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["headline", "owner", "decisionWanted"];

    /// <param name="settings">The seed, how many edits each makes, the people, the cards; lists with commas.</param>
    public static async Task RunAsync(string folder, string[] settings)
    {
        var (seed, edits) = (int.Parse(settings[0], CultureInfo.InvariantCulture), int.Parse(settings[1], CultureInfo.InvariantCulture));
        var cards = settings[3].Split(',').Select(Id<StatusCard>.Parse).ToArray();
        await using var board = Board.Open(folder, TimeProvider.System);
        await Task.WhenAll(settings[2].Split(',').Select((person, editor) => Task.Run(() =>
            EditAsync(board, board.Readers.Find(Id<Person>.Parse(person))!, $"{seed}-{editor}", new Random((seed * 100) + editor), cards, edits))));
    }

    private static async Task EditAsync(Board board, Reader reader, string name, Random random, Id<StatusCard>[] cards, int edits)
    {
        var seen = new Dictionary<(Guid, string), int>();
        for (var n = 0; n < edits; n++)
        {
            var (card, field) = (cards[random.Next(cards.Length)], Fields[random.Next(Fields.Count)]);
            if (!seen.ContainsKey((card.Value, field)) || random.Next(4) > 0)
            {
                foreach (var (key, version) in await board.ReadAsync(reader, new VersionsOf(card)))
                {
                    seen[(card.Value, key)] = version;
                }
            }

            var (value, basedOn) = ($"{name}-{n}", seen.GetValueOrDefault((card.Value, field), 1));
            Say($"try {value} {card} {field} {basedOn}");
            var outcome = await board.RecordAsync(reader, new EditCard(card, [new FieldEdit(field, value, basedOn)]));
            Say(outcome switch
            {
                Outcome.Recorded => $"ok {value}",
                Outcome.Refused { Problems: [Conflict conflict] } => $"conflict {value} {conflict.Version}",
                _ => $"odd {value} {outcome}",
            });
        }
    }

    // A line is written at once and whole, so that whoever reads it after a kill has what was answered.
    private static void Say(string line)
    {
        lock (Fields)
        {
            Console.Out.WriteLine(line);
        }
    }

    private sealed record VersionsOf(Id<StatusCard> Card) : Query<IReadOnlyDictionary<string, int>>
    {
        public override bool IsShared => false;

        public override async Task<IReadOnlyDictionary<string, int>> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            var changes = await visible.FieldChangesAsync([Card.Value], cancellationToken);
            return Fields.ToDictionary(field => field, field => changes.FirstOrDefault(change => change.Field == field)?.Version ?? 1);
        }
    }
}
