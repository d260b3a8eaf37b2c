using System.Collections.Immutable;
using System.Globalization;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Storage;

namespace IncidentBoard.StatusPages;

/// <summary>The words of an update that is being written, by field. What leaves is this and nothing else.</summary>
public sealed class UpdateText
{
    private readonly ImmutableDictionary<string, string> _texts;

    private UpdateText(ImmutableDictionary<string, string> texts) => _texts = texts;

    /// <summary>The fields that a person fills in, in the order in which readers read them. The rest is the board's to give.</summary>
    public static ImmutableArray<string> Written { get; } =
        ["headline", "exposure", "exposed", "affected", "meaning", "doing", "known", "suspected", "unknown", "changed", "decisionWanted", "decisionFrom", "decisionBy", "nextUpdateBy", "restsOn", "marking"];

    public string? this[string field] => _texts.GetValueOrDefault(field);

    /// <summary>The findings chosen.</summary>
    public IReadOnlySet<string> RestsOn => this["restsOn"]?.Split(',').ToHashSet(StringComparer.Ordinal) ?? [];

    /// <summary>As it was sent.</summary>
    public static UpdateText Of(IFormCollection form) =>
        new(Written.Where(field => form[field].Count > 0).ToImmutableDictionary(field => field, field => string.Join(',', form[field].Where(value => !string.IsNullOrEmpty(value)))));

    /// <summary>To begin with: what the update before said, but for what was true of that moment alone.</summary>
    public static UpdateText After(StatusUpdate? before, Audience audience)
    {
        var texts = Written.Where(field => before is not null && field is not ("changed" or "decisionWanted" or "decisionFrom" or "decisionBy" or "nextUpdateBy"))
            .Select(field => (Field: field, Text: StatusUpdate.Form[field].Read(before!)))
            .Where(pair => pair.Text is not null)
            .ToImmutableDictionary(pair => pair.Field, pair => pair.Text!);
        return new UpdateText(texts.ContainsKey("marking") ? texts : texts.Add("marking", StatusUpdate.Ceiling(audience).ToString()));
    }

    /// <summary>A time as a browser's date field shows it, in UTC.</summary>
    public string? LocalTime(string field) => Words.Instant(Time(field))?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? this[field];

    /// <summary>All values, for publishing.</summary>
    public IReadOnlyList<FieldValue> Values(Id<Core.Incidents.Incident> incident, Audience audience, Id<StatusUpdate>? corrects) =>
    [
        new("incident", incident.ToString()),
        new("audience", audience.ToString()),
        .. corrects is { } corrected ? new FieldValue[] { new("corrects", corrected.ToString()) } : [],
        .. Written.Where(field => audience == Audience.Internal || !field.StartsWith("decision", StringComparison.Ordinal)).Select(field => new FieldValue(field, Time(field))),
    ];

    /// <summary>The update as it would be, and what is wrong with it so far. Nothing is recorded.</summary>
    public (StatusUpdate Update, IReadOnlyList<Problem> Problems) Draft(Id<Core.Incidents.Incident> incident, Audience audience, Id<StatusUpdate>? corrects, int number, string signedBy, DateTimeOffset now)
    {
        var update = new StatusUpdate(default, audience, incident, number, signedBy, now);
        var problems = Desk.Fill(update, Values(incident, audience, corrects).Select(value => (value.Field, value.Value)));
        return (update, problems.IsEmpty ? [.. update.Problems()] : problems);
    }

    /// <summary>The findings that are cited, of those that the writer sees.</summary>
    public IReadOnlyList<CitedFinding> Cited(IEnumerable<CitedFinding> findings) => [.. findings.Where(finding => RestsOn.Contains(finding.Id.ToString()))];

    /// <summary>The text as the board reads it: a date field says no zone, and means UTC here.</summary>
    private string? Time(string field) =>
        StatusUpdate.Form[field].Kind == FieldKind.Instant && this[field] is { Length: > 0 } text && Words.Instant(text) is null ? text + "Z" : this[field];
}
