using System.Diagnostics.CodeAnalysis;

namespace IncidentBoard.Core;

/// <summary>
/// A time as precisely as it is known, and no more. Written in the manner of ISO 8601-2:2019 (EDTF): <c>2026-04-05T18:04:07Z</c>, <c>2026-04-05T18:04Z</c>,
/// <c>2026-04-05T18Z</c>, <c>2026-04-05</c>, <c>2026-W14</c>, <c>2026-04</c>, <c>2026</c>, <c>2026-03-30/2026-04-04</c> (between),
/// <c>../2026-04-04</c> (before), <c>2026-04-04/..</c> (after), <c>unknown</c>.
/// </summary>
public sealed record When
{
    private When(WhenKind kind, Moment? first, Moment? last) => (Kind, First, Last) = (kind, first, last);

    public static When Unknown { get; } = new(WhenKind.Unknown, null, null);

    public WhenKind Kind { get; }

    /// <summary>The moment itself, the earlier of two, or the moment after which it was.</summary>
    public Moment? First { get; }

    /// <summary>The later of two, or the moment before which it was.</summary>
    public Moment? Last { get; }

    /// <summary>The first instant at which it may have been; none when that is open.</summary>
    public DateTimeOffset? Earliest => Kind == WhenKind.After ? First!.Value.End : First?.Start;

    /// <summary>The first instant at which it certainly was over; none when that is open.</summary>
    public DateTimeOffset? Latest => Kind switch
    {
        WhenKind.At => First!.Value.End,
        WhenKind.Between => Last!.Value.End,
        WhenKind.Before => Last!.Value.Start,
        WhenKind.After or WhenKind.Unknown => null,
    };

    /// <summary>Where it stands in an ordered list: the earliest instant, else the latest; none when nothing is known.</summary>
    public DateTimeOffset? Order => Earliest ?? Latest;

    public bool IsKnown => Kind != WhenKind.Unknown;

    public static When At(DateTimeOffset time, Precision precision) => new(WhenKind.At, Moment.Around(time, precision), null);

    public static When Between(Moment first, Moment last) => last.End > first.Start
        ? new When(WhenKind.Between, first, last)
        : throw new ArgumentException("The end of a time span lies before its start.", nameof(last));

    public static When Before(Moment moment) => new(WhenKind.Before, null, moment);

    public static When After(Moment moment) => new(WhenKind.After, moment, null);

    /// <summary>Reads what <see cref="ToString"/> writes. Local times without a zone are refused, so is a span that ends before it starts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out When? when)
    {
        when = text is null ? null : Read(text.Trim());
        return when is not null;
    }

    public static When Parse(string text) => TryParse(text, out var when)
        ? when
        : throw new FormatException($"\"{text}\" is not a time. Write 2026-04-05T18:04Z, 2026-04-05, 2026-W14, 2026-04, 2026, ../2026-04-04, 2026-04-04/.. or unknown.");

    public override string ToString() => Kind switch
    {
        WhenKind.Unknown => "unknown",
        WhenKind.At => First!.Value.ToString(),
        WhenKind.Between => $"{First}/{Last}",
        WhenKind.Before => $"../{Last}",
        WhenKind.After => $"{First}/..",
    };

    private static When? Read(string text)
    {
        if (text == "unknown")
        {
            return Unknown;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Moment.TryParse(text, out var moment) ? new When(WhenKind.At, moment, null) : null;
        }

        var (left, right) = (text[..slash], text[(slash + 1)..]);
        var (hasFirst, hasLast) = (Moment.TryParse(left, out var first), Moment.TryParse(right, out var last));
        return (hasFirst, hasLast) switch
        {
            (true, true) when last.End > first.Start => new When(WhenKind.Between, first, last),
            (true, false) when right == ".." => After(first),
            (false, true) when left == ".." => Before(last),
            _ => null,
        };
    }
}
