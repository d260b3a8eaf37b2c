using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace IncidentBoard.Core.Exchange;

/// <summary>A place in a VERIS record, which may not be there, and may be of another form than the schema says.</summary>
/// <param name="Path">Where it is, such as <c>victim.victim_id</c>.</param>
internal readonly record struct VerisElement(JsonElement? Json, string Path)
{
    /// <summary>What stands for "we do not know" in VERIS.</summary>
    private static readonly string[] _nothing = ["", "Unknown", "NA", "N/A"];

    public VerisElement this[string name] => Json is { ValueKind: JsonValueKind.Object } json
        ? new(json.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null, $"{Path}{(Path.Length == 0 ? "" : ".")}{name}")
        : Json is null ? this with { Path = $"{Path}.{name}" } : throw Odd("an object");

    /// <summary>The text, if there is one that says something. Throws <see cref="FormatException"/> for another form.</summary>
    public string? Text => Json switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } json => Read(json) is var text && _nothing.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase) ? null : text,
        _ => throw Odd("text"),
    };

    /// <summary>All texts of a list; one text is a list of one. Throws <see cref="FormatException"/> for another form.</summary>
    public ImmutableArray<string> Texts
    {
        get
        {
            var path = Path;
            return Json switch
            {
                null => [],
                { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Select(item => new VerisElement(item, path).Text).OfType<string>()],
                _ => Text is { } one ? [one] : [],
            };
        }
    }

    public ImmutableArray<VerisElement> Items
    {
        get
        {
            var path = Path;
            return Json switch
            {
                null => [],
                { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Select(item => new VerisElement(item, path))],
                _ => throw Odd("a list"),
            };
        }
    }

    /// <summary>The number, if there is one. Throws <see cref="FormatException"/> for another form.</summary>
    public double? Number => Json switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } json when json.TryGetDouble(out var number) && double.IsFinite(number) => number,
        _ => throw Odd("a number"),
    };

    /// <summary>The whole number, if there is one. Throws <see cref="FormatException"/> for another form.</summary>
    public int? Whole => Number is not { } number ? null : number == Math.Floor(number) && Math.Abs(number) < 100_000 ? (int)number : throw Odd("a whole number");

    /// <summary>All that stands here and below, one line for each value, so that nothing of a record is lost.</summary>
    public IEnumerable<string> Lines()
    {
        switch (Json)
        {
            case { ValueKind: JsonValueKind.Object } json:
                return json.EnumerateObject().SelectMany(Below);
            case { ValueKind: JsonValueKind.Array } json:
                return json.EnumerateArray().All(IsPlain)
                    ? [$"{Path}: {string.Join("; ", json.EnumerateArray().Select(Plain))}"]
                    : json.EnumerateArray().SelectMany(At);
            case { } json:
                return [$"{Path}: {Plain(json)}"];
            default:
                return [];
        }
    }

    private IEnumerable<string> Below(JsonProperty property) => new VerisElement(property.Value, $"{Path}{(Path.Length == 0 ? "" : ".")}{property.Name}").Lines();

    private IEnumerable<string> At(JsonElement item, int index) => new VerisElement(item, string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]")).Lines();

    private FormatException Odd(string form) => new($"\"{Shown.Short(Path)}\" is not {form}.");

    private static bool IsPlain(JsonElement item) => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static string Plain(JsonElement item) => item.ValueKind == JsonValueKind.String ? Read(item) : item.GetRawText();

    private static string Read(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("It holds half a character (a lone surrogate).", e);
        }
    }
}
