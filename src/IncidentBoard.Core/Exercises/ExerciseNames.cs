using System.Globalization;
using IncidentBoard.Core.Parties;

namespace IncidentBoard.Core.Exercises;

/// <summary>Invents names that nobody takes for real ones, each once.</summary>
internal sealed class ExerciseNames(Random random)
{
    private static readonly string[] _moods =
    [
        "Snoring", "Polite", "Purple", "Sleepy", "Backward", "Bashful", "Upside-Down", "Woolly", "Hiccuping", "Invisible", "Ticklish", "Reluctant", "Tiptoeing", "Marzipan",
        "Wobbly", "Yawning", "Sideways", "Humming", "Feathered", "Puzzled", "Borrowed", "Spotted", "Whispering", "Cardboard", "Giggling", "Knitted", "Left-Handed", "Moonlit",
        "Pickled", "Rubber", "Sneezing", "Thirteenth", "Umbrella", "Velvet", "Waltzing", "Zigzag", "Absent-Minded", "Buttered", "Clockwork", "Daydreaming",
    ];

    private static readonly string[] _beings =
    [
        "Teapot", "Walrus", "Dragon", "Lighthouse", "Pumpkin", "Penguin", "Unicorn", "Gnome", "Haystack", "Troll", "Turnip", "Giraffe", "Pancake", "Snowman", "Mermaid",
        "Goblin", "Wheelbarrow", "Hedgehog", "Trombone", "Centaur", "Dumpling", "Jellyfish", "Kraken", "Armchair", "Moose", "Narwhal", "Octopus", "Porcupine", "Yeti",
        "Rhubarb", "Scarecrow", "Tortoise", "Ogre", "Vole", "Wigwam", "Griffin", "Zeppelin", "Badger", "Cuckoo", "Doormat", "Elf", "Flamingo", "Gargoyle", "Hippogriff",
        "Igloo", "Jackalope", "Kettle", "Leprechaun", "Macaroon", "Ninepin", "Ostrich", "Parsnip", "Quince", "Radish", "Sphinx", "Teacup", "Urchin", "Vicarage", "Windmill", "Yodeller",
    ];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(PartyKind kind, string trade) => kind switch
    {
        PartyKind.Lab => Once(words => $"{words} Lab"),
        PartyKind.Vendor or PartyKind.Publisher or PartyKind.Regulator or PartyKind.Other => Once(words => $"{words} {trade}"),
        PartyKind.Component => Once(words => $"{words.ToLowerInvariant().Replace(' ', '-')}-{trade.ToLowerInvariant()}"),
    };

    /// <summary>After so many tries the words are used up, and a number tells the next from those before it.</summary>
    private string Once(Func<string, string> name)
    {
        for (var turn = 0; ; turn++)
        {
            var words = $"{_moods[random.Next(_moods.Length)]} {_beings[random.Next(_beings.Length)]}";
            var called = name(turn < 20 ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {_taken.Count}"));
            if (_taken.Add(called))
            {
                return called;
            }
        }
    }
}
