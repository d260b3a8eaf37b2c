using System.Collections.Immutable;
using System.Globalization;

namespace IncidentBoard.Core.Fields;

/// <summary>How values are written as text, and read again.</summary>
public static class Words
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString();

    public static TEnum? Read<TEnum>(string? text)
        where TEnum : struct, Enum => text is null ? null : Enum.Parse<TEnum>(text);

    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>()];

    public static string? Of<TEnum>(ImmutableArray<TEnum> values)
        where TEnum : struct, Enum => values.IsDefaultOrEmpty ? null : string.Join(',', values.Select(value => value.ToString()).Order(StringComparer.Ordinal));

    public static ImmutableArray<TEnum> ReadAll<TEnum>(string? text)
        where TEnum : struct, Enum => text is null ? [] : [.. text.Split(',').Select(Enum.Parse<TEnum>).Order()];

    public static string? Of<T>(ImmutableArray<Id<T>> ids) => ids.IsDefaultOrEmpty ? null : string.Join(',', ids.Order());

    public static ImmutableArray<Id<T>> Ids<T>(string? text) => text is null ? [] : [.. text.Split(',').Select(Core.Id<T>.Parse)];

    public static Id<T>? Id<T>(string? text) => text is null ? null : Core.Id<T>.Parse(text);

    public static bool IsId(string text) => Core.Id<Thing>.TryParse(text, out var id) && id.ToString() == text;

    /// <summary>An instant in UTC to 100 ns, as short as it can be said.</summary>
    public static string? Of(DateTimeOffset? time) => time?.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO 8601 instant that states its zone; null when it does not.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        text is not null
        && (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-'))
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    public static string? Of(bool value) => value ? "true" : null;

    public static bool Flag(string? text) => text == "true";

    public static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    public static string? Of(When? when) => when?.ToString();

    public static When? Time(string? text) => text is null ? null : Core.When.Parse(text);
}
