using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Annotations as JSON-LD by the W3C Web Annotation Data Model (Recommendation of 23 February 2017). Written is an AnnotationCollection with its one page inside,
/// each annotation with both selectors (§4.2.4, §4.2.5). Read is what other programs write as well: one annotation, an array, a page, a collection. The JSON is read
/// in the shape that the model prescribes; it is not expanded by its context, and nothing is fetched.
/// </summary>
public static class AnnotationJsonLd
{
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    public const string MediaType = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

    /// <summary>The largest file that is read, in bytes: 10 MB, some twenty thousand annotations.</summary>
    public const int LargestFile = 10_000_000;

    private const int DeepestNesting = 32;

    private static readonly JsonWriterOptions _written = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions _read = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <param name="collection">The identity of the collection, which the model demands (§5.1).</param>
    public static byte[] Write(Guid collection, IReadOnlyCollection<ExchangedAnnotation> annotations)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _written))
        {
            json.WriteStartObject();
            json.WriteString("@context", Context);
            json.WriteString("id", ExchangedAnnotation.Urn(collection));
            json.WriteString("type", "AnnotationCollection");
            json.WriteNumber("total", annotations.Count);
            json.WriteStartObject("first");
            json.WriteString("id", ExchangedAnnotation.Urn(collection) + "#page-1");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var annotation in annotations)
            {
                Write(json, annotation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>
    /// Reads a file. Throws <see cref="FormatException"/> with one plain line when the file as a whole is of no use: too large, nested too deeply, broken, no annotations.
    /// Single annotations that make no sense are told with their place, and the others are read.
    /// </summary>
    public static ReadAnnotations Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > LargestFile)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length} bytes; at most {LargestFile} are read."));
        }

        using var document = Parse(file);
        return AnnotationReader.Read(document.RootElement);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> file)
    {
        try
        {
            var hasMark = file.Span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF });
            return JsonDocument.Parse(hasMark ? file[3..] : file, _read);
        }
        catch (JsonException e)
        {
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"The file is not well-formed JSON, or nested more than {DeepestNesting} deep (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."), e);
        }
        catch (InvalidOperationException e)
        {
            // The check for doubled names meets half a surrogate pair in one of them.
            throw new FormatException("The file is not well-formed JSON: the name of a property is not well-formed text.", e);
        }
    }

    private static void Write(Utf8JsonWriter json, ExchangedAnnotation annotation)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        if (annotation.Id is { } id)
        {
            json.WriteString("id", ExchangedAnnotation.Urn(id));
        }

        json.WriteString("type", "Annotation");
        json.WriteString("motivation", annotation.Motivation.ToString().ToLowerInvariant());
        if (annotation.Creator is { } creator)
        {
            json.WriteStartObject("creator");
            json.WriteString("type", "Person");
            json.WriteString("name", creator);
            json.WriteEndObject();
        }

        if (annotation.Created is { } created)
        {
            json.WriteString("created", Words.Of((DateTimeOffset?)created));
        }

        WriteBodies(json, annotation);
        WriteTarget(json, annotation);
        json.WriteEndObject();
    }

    private static void WriteBodies(Utf8JsonWriter json, ExchangedAnnotation annotation)
    {
        if (annotation.Comment is null && annotation.Tags.Count == 0)
        {
            return;
        }

        json.WriteStartArray("body");
        if (annotation.Comment is { } comment)
        {
            WriteBody(json, comment, "commenting");
        }

        foreach (var tag in annotation.Tags)
        {
            WriteBody(json, tag, "tagging");
        }

        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, string value, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", value);
        json.WriteString("format", "text/plain");
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ExchangedAnnotation annotation)
    {
        if (annotation.Quote is null && annotation.Position is null)
        {
            json.WriteString("target", annotation.Source);
            return;
        }

        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", annotation.Source);
        json.WriteStartArray("selector");
        if (annotation.Quote is { } quote)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", quote.Exact);
            json.WriteString("prefix", quote.Prefix);
            json.WriteString("suffix", quote.Suffix);
            json.WriteEndObject();
        }

        if (annotation.Position is { } position)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", position.Start);
            json.WriteNumber("end", position.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
