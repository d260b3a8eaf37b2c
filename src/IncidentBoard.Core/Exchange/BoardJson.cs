using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Our own JSON: an object with <c>format</c> and one array for each kind of thing; each thing carries its id, the time it was recorded and its fields.
/// Equal boards give equal bytes: arrays are ordered by id, fields stand in the order of their form, empty ones are left out.
/// RFC 8259; text is UTF-8 without a byte order mark.
/// </summary>
public static class BoardJson
{
    public const string Format = "incidentboard/1";

    /// <summary>The largest file that is read, in bytes. A board of a million events has about 300 MB and will need the streaming import.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private const int DeepestNesting = 8;

    private static readonly JsonWriterOptions _written = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions _read = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>
    /// Writes the things, one array for each name given, in that order. A reference to something that is not among them is left out: whoever gets the file
    /// must not learn from it that there is something more, and whoever imports it could do nothing with it.
    /// </summary>
    public static byte[] Write(IReadOnlyCollection<(string Array, IReadOnlyCollection<Thing> Things)> arrays)
    {
        var present = arrays.SelectMany(array => array.Things).Select(thing => thing.Key).ToHashSet();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _written))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            foreach (var (array, things) in arrays)
            {
                json.WriteStartArray(array);
                foreach (var thing in things.OrderBy(thing => thing.Key.ToString("N"), StringComparer.Ordinal))
                {
                    Write(json, thing, present);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>
    /// Reads a file into records. Throws <see cref="FormatException"/> with one plain line when the file as a whole is not our JSON: too large, broken,
    /// another encoding, another format. Single records that make no sense are the caller's to refuse.
    /// </summary>
    /// <param name="fieldsOf">The fields of the things in the array of that name; none for an array that the caller does not know.</param>
    public static IReadOnlyList<BoardRecord> Read(ReadOnlyMemory<byte> file, Func<string, FieldSet?> fieldsOf)
    {
        if (file.Length > LargestFile)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length} bytes; at most {LargestFile} are read."));
        }

        using var document = Parse(file);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || !format.ValueEquals(Format))
        {
            throw new FormatException($"The file is not a board: it does not begin with \"format\": \"{Format}\".");
        }

        var records = new List<BoardRecord>();
        foreach (var array in root.EnumerateObject().Where(property => property.Name != "format"))
        {
            var fields = fieldsOf(array.Name) ?? throw new FormatException($"The file has an array \"{array.Name}\" that this version does not know.");
            if (array.Value.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException($"\"{array.Name}\" in the file is not an array.");
            }

            records.AddRange(array.Value.EnumerateArray().Select((element, index) => Read(array.Name, index, element, fields)));
        }

        return records;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> file)
    {
        try
        {
            return JsonDocument.Parse(file, _read);
        }
        catch (JsonException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The file is not well-formed JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."), e);
        }
        catch (InvalidOperationException e)
        {
            // The check for doubled names meets half a surrogate pair in one of them.
            throw new FormatException("The file is not well-formed JSON: the name of a property is not well-formed text.", e);
        }
    }

    private static BoardRecord Read(string array, int index, JsonElement element, FieldSet fields)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{array}[{index}]");
        if (element.ValueKind != JsonValueKind.Object)
        {
            return BoardRecord.Refused(array, place, "It is not an object.");
        }

        var problems = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableArray.CreateBuilder<(string, string)>();
        Guid? id = null;
        DateTimeOffset? recorded = null;
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "id":
                    id = property.Value.ValueKind == JsonValueKind.String && Id<Thing>.TryParse(Text(property.Value), out var read) ? read.Value : null;
                    break;
                case "recorded":
                    recorded = property.Value.ValueKind == JsonValueKind.String ? Words.Instant(Text(property.Value)) : null;
                    break;
                default:
                    if (fields.Find(property.Name) is not { Secret: false } field || field.Name == FieldSet.Removed)
                    {
                        problems.Add($"\"{property.Name}\" is no field of it.");
                    }
                    else if (Text(property.Value, field) is { } text)
                    {
                        values.Add((field.Name, text));
                    }
                    else
                    {
                        problems.Add($"\"{field.Name}\" has the wrong form.");
                    }

                    break;
            }
        }

        if (id is null)
        {
            problems.Add("\"id\" is missing or not 32 hexadecimal digits.");
        }

        if (recorded is null)
        {
            problems.Add("\"recorded\" is missing or not a time with its zone.");
        }

        return new BoardRecord(array, place, id ?? default, recorded ?? default, values.ToImmutable(), problems.ToImmutable());
    }

    private static string? Text(JsonElement value, Field field) => (field.Kind, value.ValueKind) switch
    {
        (FieldKind.Number, JsonValueKind.Number) => value.GetRawText(),
        (FieldKind.Flag, JsonValueKind.True) => "true",
        (FieldKind.Flag, JsonValueKind.False) => "false",
        (FieldKind.Choices or FieldKind.References, JsonValueKind.Array) =>
            value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? string.Join(',', value.EnumerateArray().Select(Text)) : null,
        (FieldKind.Number or FieldKind.Flag or FieldKind.Choices or FieldKind.References, _) => null,
        (_, JsonValueKind.String) => Text(value),
        _ => null,
    };

    // A lone surrogate cannot be turned into a string; it is no text, so it is no value.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, Thing thing, HashSet<Guid> present)
    {
        json.WriteStartObject();
        json.WriteString("id", thing.Key.ToString("N"));
        json.WriteString("recorded", Words.Of((DateTimeOffset?)thing.Recorded));
        foreach (var field in thing.Fields.Where(field => !field.Secret && field.Name != FieldSet.Removed))
        {
            if (Text(field, thing, present) is { Length: > 0 } text)
            {
                Write(json, field, text);
            }
        }

        json.WriteEndObject();
    }

    private static string? Text(Field field, Thing thing, HashSet<Guid> present) => field.Kind is FieldKind.Reference or FieldKind.References
        ? string.Join(',', field.References(thing).Where(present.Contains).Select(id => id.ToString("N")))
        : field.Read(thing);

    private static void Write(Utf8JsonWriter json, Field field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Number:
                json.WriteNumber(field.Name, int.Parse(text, CultureInfo.InvariantCulture));
                break;
            case FieldKind.Flag:
                json.WriteBoolean(field.Name, text == "true");
                break;
            case FieldKind.Choices or FieldKind.References:
                json.WriteStartArray(field.Name);
                foreach (var part in text.Split(','))
                {
                    json.WriteStringValue(part);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteString(field.Name, text);
                break;
        }
    }
}
