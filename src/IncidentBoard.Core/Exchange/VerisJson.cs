using System.Globalization;
using System.Text.Json;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Incidents in VERIS 1.3 and 1.4, as VCDB keeps them: one record, an array of them, or one on each line. RFC 8259, UTF-8.
/// </summary>
public sealed class VerisJson : IImportFormat
{
    /// <summary>The most records that are read. VCDB had 9,414 in 2023.</summary>
    public const int MostRecords = 20_000;

    private const int DeepestNesting = 16;

    private static readonly JsonDocumentOptions _read = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    public string Name => "veris";

    public string Title => "VERIS incidents (VCDB)";

    public bool Knows(ImportText file) => file.IsJson
        && file.Utf8.Span.IndexOf("\"incident_id\""u8) >= 0
        && file.Utf8.Span.IndexOf("\"victim\""u8) >= 0;

    public ForeignFile Read(ImportText file, ImportChoices choices, CancellationToken cancellationToken)
    {
        if (!file.IsJson)
        {
            throw new FormatException("It is no JSON.");
        }

        var (records, refused, remarks) = (new List<ForeignRecord>(), new List<RefusedRecord>(), new List<RefusedRecord>());
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, json) in Lines(file) ?? [("", file.Utf8)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var document = Parse(json);
                ReadAll(document.RootElement, place, seen, records, refused, remarks, cancellationToken);
            }
            catch (FormatException e) when (place.Length > 0)
            {
                refused.Add(new RefusedRecord(place, e.Message));
            }
        }

        return records.Count == 0 && refused.Count == 0
            ? throw new FormatException("It holds no incidents.")
            : new ForeignFile(Name, records.ToRows(), refused.ToRows(), remarks.ToRows());
    }

    private static void ReadAll(JsonElement root, string place, HashSet<string> seen, List<ForeignRecord> records, List<RefusedRecord> refused, List<RefusedRecord> remarks, CancellationToken cancellationToken)
    {
        var array = root.ValueKind == JsonValueKind.Array;
        if (array && root.GetArrayLength() > MostRecords)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It holds {root.GetArrayLength()} records; at most {MostRecords} are read. Import it in parts."));
        }

        var number = 0;
        foreach (var element in array ? root.EnumerateArray().AsEnumerable() : [root])
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var at = place.Length > 0 ? place : string.Create(CultureInfo.InvariantCulture, $"record {number}");
            try
            {
                var incident = VerisIncident.Read(element, at);
                if (!seen.Add(incident.Id))
                {
                    throw new FormatException($"Its incident_id \"{Shown.Short(incident.Id)}\" stands in the file before, maybe in other letters.");
                }

                records.AddRange(incident.Records);
                refused.AddRange(incident.Refused);
                remarks.AddRange(incident.Remarks);
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedRecord(at, e.Message));
            }
        }
    }

    /// <summary>The lines of a file that holds one record on each; none when it is one piece of JSON.</summary>
    private static List<(string Place, ReadOnlyMemory<byte> Json)>? Lines(ImportText file)
    {
        var lines = new List<(string, ReadOnlyMemory<byte>)>();
        var (number, at) = (0, 0);
        while (at < file.Utf8.Length)
        {
            number++;
            var end = file.Utf8.Span[at..].IndexOf((byte)'\n');
            var line = end < 0 ? file.Utf8[at..] : file.Utf8.Slice(at, end);
            at += line.Length + 1;
            if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
            {
                continue;
            }

            // In one piece of JSON the second line cannot begin as a record does.
            if (line.Span.TrimStart(" \t"u8) is not [(byte)'{', ..] || line.Span.TrimEnd(" \t\r"u8) is not [.., (byte)'}'])
            {
                return null;
            }

            lines.Add((string.Create(CultureInfo.InvariantCulture, $"line {number}"), line));
            if (lines.Count > MostRecords)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It holds more than {MostRecords} records. Import it in parts."));
            }
        }

        return lines.Count > 1 ? lines : null;
    }

    /// <summary>Reads a piece of JSON. Throws <see cref="FormatException"/> with one plain line when it is none.</summary>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, _read);
        }
        catch (JsonException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"It is not well-formed JSON, has a property twice in one place, or is nested deeper than {DeepestNesting} (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."), e);
        }
        catch (InvalidOperationException e)
        {
            // The check for doubled names meets half a surrogate pair in one of them.
            throw new FormatException("It is not well-formed JSON: the name of a property is not well-formed text.", e);
        }
    }
}
