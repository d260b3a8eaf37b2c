using System.Collections.Immutable;
using System.Text.Json;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exchange;

/// <summary>One object of a STIX 2.1 bundle, as far as the board reads it.</summary>
/// <param name="Version">When it was changed last; empty for what has no versions.</param>
/// <param name="Label">What it is called, on one line.</param>
/// <param name="All">All of it, one line for each value, so that nothing of it is lost.</param>
internal sealed record StixObject(string Type, string Id, string Version, string Label, VerisElement Json, ForeignMarking Marking, ImmutableArray<string> Addresses, string All, string Place)
{
    private static readonly string[] _labels = ["name", "value", "abstract", "explanation", "content", "description"];

    /// <summary>Reads one. Throws <see cref="FormatException"/> when it has no type or id, or something in it is of another form.</summary>
    public static StixObject Read(JsonElement element, string place)
    {
        var json = new VerisElement(element, "");
        var (type, id) = (json["type"].Text, json["id"].Text);
        if (type is null || id is null || !id.StartsWith(type + "--", StringComparison.Ordinal))
        {
            throw new FormatException("It has no type, or no id that begins with it.");
        }

        var label = _labels.Select(name => json[name].Json is { ValueKind: JsonValueKind.String } ? json[name].Text : null).FirstOrDefault(text => text is not null);
        return new StixObject(
            type,
            id,
            json["modified"].Text ?? "",
            ImportWords.Line(label ?? id),
            json,
            MarkingOf(json),
            [.. json["external_references"].Items.Select(item => item["url"].Text).OfType<string>().SelectMany(url => Exchange.Addresses.In(url)).Distinct()],
            string.Join('\n', json.Lines()),
            place);
    }

    /// <summary>A time of STIX (§3.16), which is always written to the second. Midnight to the second is taken for the day: nothing more exact was meant.</summary>
    public string? Time(string name)
    {
        if (Json[name].Text is not { } text)
        {
            return null;
        }

        var time = Words.Instant(text) ?? throw new FormatException($"\"{Shown.Short(name)}\" is no time: {Shown.Short(text)}.");
        return When.At(time, time.TimeOfDay == TimeSpan.Zero ? Precision.Day : Precision.Second).ToString();
    }

    /// <summary>The strictest of all that mark the object or a part of it (§7.2). What the board does not know is taken for RED.</summary>
    private static ForeignMarking MarkingOf(VerisElement json)
    {
        var refs = json["object_marking_refs"].Texts.Concat(json["granular_markings"].Items.Where(item => item["marking_ref"].Json is not null).Select(item => item["marking_ref"].Text ?? "")).ToList();
        var markings = refs.Select(StixMarkings.Find).ToList();
        return refs.Count == 0
            ? new ForeignMarking(null, false)
            : new ForeignMarking(Markings.Strictest(markings.Select(marking => marking ?? Core.Marking.Red)), markings.Contains(null));
    }
}
