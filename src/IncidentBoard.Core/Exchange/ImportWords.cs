using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IncidentBoard.Core.Fields;

namespace IncidentBoard.Core.Exchange;

/// <summary>What words of files mean on the board. Nothing is guessed: what is not understood is refused by the caller.</summary>
public static partial class ImportWords
{
    /// <summary>
    /// The names that a cell holds. Blanks around them go, so does a code of an industry behind a semicolon (VCDB writes <c>Trinity Health; 621</c>); a cell of nothing
    /// but domains is one name for each, since no domain has a comma in it. Every other comma belongs to the name.
    /// </summary>
    public static ImmutableArray<string> Names(string cell)
    {
        var bare = Industry().Replace(Line(cell), "");
        var parts = bare.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => Domain().IsMatch(part)) ? [.. parts.Distinct(StringComparer.OrdinalIgnoreCase)] : bare.Length == 0 ? [] : [bare];
    }

    /// <summary>The text on one line, without controls and with single blanks.</summary>
    public static string Line(string text) => Blanks().Replace(PlainText.Clean(text).Normalize(NormalizationForm.FormC).Replace("\uFEFF", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>At most so many characters of a line, cut between words.</summary>
    public static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', longest - 2);
        return $"{line[..(end > longest / 2 ? end : longest - 1 - (char.IsHighSurrogate(line[longest - 2]) ? 1 : 0))]}…";
    }

    /// <summary>The marking that a label means; none for a label that means none of ours.</summary>
    public static Marking? Marking(string label) => Line(label).ToUpperInvariant() switch
    {
        "TLP:WHITE" or "WHITE" => Core.Marking.Clear,
        var other => Markings.All.Cast<Marking?>().FirstOrDefault(marking => marking!.Value.Label() == other || marking.Value.Label() == $"TLP:{other}" || string.Equals(marking.Value.ToString(), other, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>The member of a closed list, by its name or the words for it.</summary>
    public static TEnum? Choice<TEnum>(string word)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(value => Same(value!.Value.ToString(), word) || Same(value.Value.Words(), word));

    /// <summary>The time that a cell says, no more exactly than it does. A local time takes its zone from the one who imports.</summary>
    /// <exception cref="FormatException">It says none, or one that never was, or was twice, in that zone.</exception>
    public static When Time(string cell, TimeZoneInfo? zone)
    {
        if (When.TryParse(cell, out var when))
        {
            return when;
        }

        if (LocalTime().Match(cell) is not { Success: true } match)
        {
            throw new FormatException($"\"{Shown.Short(cell)}\" is not a time. Write 2026-04-05T18:04Z, 2026-04-05, 2026-W14, 2026-04, 2026, ../2026-04-04, 2026-04-04/.. or unknown.");
        }

        if (zone is null)
        {
            throw new FormatException($"\"{Shown.Short(cell)}\" has no zone. Say which zone the times of this file are in, or write them with theirs.");
        }

        var seconds = match.Groups["second"].Success;
        if (!DateTime.TryParseExact($"{match.Groups["date"].Value} {match.Groups["time"].Value}", seconds ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1000 or > 9998)
        {
            throw new FormatException($"\"{Shown.Short(cell)}\" is no day or no time of day.");
        }

        if (zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local))
        {
            throw new FormatException($"\"{Shown.Short(cell)}\" {(zone.IsInvalidTime(local) ? "never was" : "was twice")} in {zone.Id}: the clocks were changed. Write it with its offset.");
        }

        return When.At(new DateTimeOffset(local, zone.GetUtcOffset(local)), seconds ? Precision.Second : Precision.Minute);
    }

    private static bool Same(string ours, string word) => string.Equals(ours.Replace(" ", "", StringComparison.Ordinal), word.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*;\s*[0-9]{2,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Industry();

    [GeneratedRegex(@"^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    [GeneratedRegex(@"[\s\p{Zs}\p{Zl}\p{Zp}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ](?<time>[0-9]{2}:[0-9]{2}(?<second>:[0-9]{2})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTime();
}
