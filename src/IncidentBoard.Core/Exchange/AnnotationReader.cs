using System.Globalization;
using System.Text.Json;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Core.Exchange;

/// <summary>
/// Reads annotations from parsed JSON-LD, in all the shapes that the model allows for the same thing: one, a list, a name or an object. The answer of the hypothes.is
/// interface to a search (<c>total</c> and <c>rows</c>) is read as well.
/// </summary>
internal static class AnnotationReader
{
    private const int LongestIri = 2000;

    // Under this address hypothes.is serves each of its annotations as JSON-LD, so that both shapes of one have one name.
    private const string HypothesisAddress = "https://hypothes.is/a/";

    public static ReadAnnotations Read(JsonElement root)
    {
        var (read, places, refused) = (new List<ExchangedAnnotation>(), new List<string>(), new List<RefusedAnnotation>());
        var rows = Rows(root);
        foreach (var (place, element) in rows is { } found ? Numbered(found, "rows") : Items(root, refused))
        {
            try
            {
                read.Add(rows is null ? Annotation(element) : Row(element));
                places.Add(place);
            }
            catch (FormatException e)
            {
                refused.Add(new RefusedAnnotation(place, e.Message));
            }
        }

        return new ReadAnnotations(read.ToRows(), refused.ToRows()) { Places = places.ToRows() };
    }

    private static JsonElement? Rows(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Property(root, "rows") is { ValueKind: JsonValueKind.Array } rows ? rows : null;

    private static List<(string Place, JsonElement Element)> Items(JsonElement root, List<RefusedAnnotation> refused)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return [.. Numbered(root, "")];
        }

        if (root.ValueKind == JsonValueKind.Object && IsOf(root, "Annotation"))
        {
            return [("annotation", root)];
        }

        if (root.ValueKind != JsonValueKind.Object || !(IsOf(root, "AnnotationPage") || IsOf(root, "AnnotationCollection")))
        {
            throw new FormatException("The file holds no annotations: an object of type Annotation, AnnotationPage or AnnotationCollection is needed, or an array of annotations, or the rows of a hypothes.is search.");
        }

        var items = new List<(string, JsonElement)>();
        for (var (page, place) = (FirstPage(root, refused), "items"); page is { } current; page = Part(current, "next", refused), place = "next." + place)
        {
            items.AddRange(Property(current, "items") is { } list ? Numbered(list, place) : []);
        }

        return items;
    }

    private static JsonElement? FirstPage(JsonElement root, List<RefusedAnnotation> refused) =>
        IsOf(root, "AnnotationCollection") && Property(root, "items") is null ? Part(root, "first", refused) : root;

    private static JsonElement? Part(JsonElement element, string name, List<RefusedAnnotation> refused)
    {
        if (Property(element, name) is not { } part)
        {
            return null;
        }

        if (part.ValueKind == JsonValueKind.Object)
        {
            return part;
        }

        refused.Add(new RefusedAnnotation(name, "More annotations are kept at another address. The board fetches nothing: save that page and give it as a file."));
        return null;
    }

    private static IEnumerable<(string Place, JsonElement Element)> Numbered(JsonElement list, string name) =>
        Each(list).Select((element, index) => (string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), element));

    private static ExchangedAnnotation Annotation(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !IsOf(element, "Annotation"))
        {
            throw new FormatException("It is not an object of type Annotation.");
        }

        var (comment, tags) = Bodies(element);
        var iri = Iri(element);
        return Target(element) with
        {
            Id = ExchangedAnnotation.Uuid(iri),
            Iri = ExchangedAnnotation.Uuid(iri) is null ? iri : null,
            Creator = Creator(element),
            Created = Created(element),
            Motivation = Motivation(element, comment, tags),
            Comment = comment,
            Tags = tags.ToRows(),
        };
    }

    private static ExchangedAnnotation Row(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("It is not an object.");
        }

        var comment = Property(row, "text") is { } text && Text(text, "text") is { } words && !string.IsNullOrWhiteSpace(words) ? words : null;
        var tags = Property(row, "tags") is { } given ? Each(given).Select(tag => Text(tag, "tags")).Where(tag => !string.IsNullOrWhiteSpace(tag)).ToList() : [];
        return Target(row) with
        {
            Iri = Property(row, "id") is { } id ? HypothesisAddress + Text(id, "id") : null,
            Creator = Property(row, "user") is { } user ? Account(Text(user, "user")) : null,
            Created = Created(row),
            Motivation = Motivation(row, comment, tags),
            Comment = comment,
            Tags = tags.ToRows(),
        };
    }

    // An account is named like "acct:ada@hypothes.is".
    private static string Account(string user) => user.StartsWith("acct:", StringComparison.OrdinalIgnoreCase) ? user[5..] : user;

    private static ExchangedAnnotation Target(JsonElement annotation)
    {
        var targets = Property(annotation, "target") is { } found ? Each(found).ToList() : [];
        if (targets.Count != 1)
        {
            throw new FormatException(targets.Count == 0 ? "It does not say what it annotates (target)." : "It annotates several things at once; the board reads annotations of one.");
        }

        var target = targets[0];
        var source = target.ValueKind == JsonValueKind.Object ? Property(target, "source") ?? target : target;
        var iri = source.ValueKind == JsonValueKind.String ? Text(source, "target") : Iri(source);
        if (string.IsNullOrWhiteSpace(iri) || iri.Length > LongestIri)
        {
            throw new FormatException("Its target has no source, or one whose address is too long.");
        }

        return Selected(new ExchangedAnnotation(iri), target);
    }

    private static ExchangedAnnotation Selected(ExchangedAnnotation annotation, JsonElement target)
    {
        if (target.ValueKind != JsonValueKind.Object || Property(target, "selector") is not { } selectors)
        {
            return annotation;
        }

        var isWhole = true;
        foreach (var selector in Each(selectors))
        {
            isWhole = false;
            if (selector.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("A selector of it is not an object.");
            }

            // What refines another selector does not count in the whole text, so it would point somewhere else.
            if (Property(selector, "refinedBy") is not null)
            {
                continue;
            }

            annotation = IsOf(selector, "TextQuoteSelector") ? annotation with { Quote = annotation.Quote ?? Quote(selector) }
                : IsOf(selector, "TextPositionSelector") ? annotation with { Position = annotation.Position ?? Position(selector) }
                : annotation;
        }

        return isWhole || annotation.Quote is not null || annotation.Position is not null
            ? annotation
            : throw new FormatException("It selects its passage in a way that the board does not know; a TextQuoteSelector or a TextPositionSelector is needed.");
    }

    private static Quote Quote(JsonElement selector)
    {
        var exact = Normalised(selector, "exact");
        return exact.Length > 0
            ? new Quote(exact, Normalised(selector, "prefix"), Normalised(selector, "suffix"))
            : throw new FormatException("Its quote is empty or missing (exact).");
    }

    private static string Normalised(JsonElement element, string name) =>
        Property(element, name) is { } value ? ReadingText.Of(Text(value, name)).Text : "";

    private static TextSpan Position(JsonElement selector)
    {
        var (start, end) = (Number(selector, "start"), Number(selector, "end"));
        return end > start ? new TextSpan(start, end) : throw new FormatException($"Its position ends ({end}) where it starts ({start}), or before.");
    }

    private static int Number(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= 0
            ? number
            : throw new FormatException($"The {name} of its position is not a whole number from 0 on.");

    private static (string? Comment, List<string> Tags) Bodies(JsonElement annotation)
    {
        var (comments, tags) = (new List<string>(), new List<string>());
        if (Property(annotation, "bodyValue") is { } value)
        {
            comments.Add(Text(value, "bodyValue"));
        }

        foreach (var body in Property(annotation, "body") is { } bodies ? Each(bodies) : [])
        {
            var words = BodyWords(body);
            (IsTag(body) ? tags : comments).AddRange(string.IsNullOrWhiteSpace(words) ? [] : [words]);
        }

        return (comments.Count == 0 ? null : string.Join("\n\n", comments), tags);
    }

    // A body that lies elsewhere is told by its address: the board fetches nothing.
    private static string? BodyWords(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.String => Text(body, "body"),
        JsonValueKind.Object when Property(body, "value") is { } value => Text(value, "value of a body"),
        JsonValueKind.Object => Property(body, "source") is { ValueKind: JsonValueKind.String } source ? Text(source, "source of a body") : Iri(body),
        _ => throw new FormatException("A body of it is neither text nor an object."),
    };

    private static bool IsTag(JsonElement body) => body.ValueKind == JsonValueKind.Object && Names(body, "purpose").Contains("tagging");

    private static AnnotationMotivation Motivation(JsonElement annotation, string? comment, List<string> tags)
    {
        foreach (var name in Names(annotation, "motivation"))
        {
            switch (name)
            {
                case "commenting":
                    return AnnotationMotivation.Commenting;
                case "highlighting":
                    return AnnotationMotivation.Highlighting;
                case "questioning":
                    return AnnotationMotivation.Questioning;
                case "tagging":
                    return AnnotationMotivation.Tagging;
            }
        }

        return comment is not null ? AnnotationMotivation.Commenting : tags.Count > 0 ? AnnotationMotivation.Tagging : AnnotationMotivation.Highlighting;
    }

    private static string? Creator(JsonElement annotation)
    {
        var names = Property(annotation, "creator") is { } creators ? Each(creators).Select(CreatorName).OfType<string>() : [];
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    private static string? CreatorName(JsonElement creator) => creator.ValueKind switch
    {
        JsonValueKind.String => Text(creator, "creator"),
        JsonValueKind.Object => Property(creator, "name") is { } name ? Text(Each(name).FirstOrDefault(), "name of its creator") : Iri(creator),
        _ => throw new FormatException("Its creator is neither a name nor an object."),
    };

    private static DateTimeOffset? Created(JsonElement annotation) => Property(annotation, "created") is { } created
        ? Words.Instant(Text(created, "created")) ?? throw new FormatException("The time of its making (created) is not a time with its zone.")
        : null;

    private static string? Iri(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && (Property(element, "id") ?? Property(element, "@id")) is { } id ? Text(id, "id") : null;

    private static bool IsOf(JsonElement element, string type) => Names(element, "type").Concat(Names(element, "@type")).Contains(type);

    // The last part of each name: "oa:commenting" and the full address mean the same as "commenting".
    private static IEnumerable<string> Names(JsonElement element, string property) => Property(element, property) is { } names
        ? Each(names).Where(name => name.ValueKind == JsonValueKind.String).Select(name => Text(name, property)).Select(name => name[(name.LastIndexOfAny([':', '#', '/']) + 1)..])
        : [];

    private static IEnumerable<JsonElement> Each(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            yield return value;
            yield break;
        }

        foreach (var element in value.EnumerateArray())
        {
            yield return element;
        }
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"\"{name}\" of it is not text.");
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair cannot be turned into a string.
            throw new FormatException($"\"{name}\" of it is not well-formed text.", e);
        }
    }
}
