using System.Collections.Immutable;
using System.Globalization;

namespace IncidentBoard.Core.Fields;

/// <summary>A field of <typeparamref name="T"/>: how to read it and how to write text that has been found well formed.</summary>
internal sealed class TypedField<T>(string name, FieldKind kind, Func<T, string?> read, Action<T, string?> write) : Field(name, kind)
    where T : Thing<T>
{
    public ImmutableArray<string> Among
    {
        init => Choices = value;
    }

    public int Longest
    {
        init => MaxLength = value;
    }

    public string LeadsTo
    {
        init => RefersTo = value;
    }

    public bool Needed
    {
        init => Required = value;
    }

    public bool Hidden
    {
        init => Secret = value;
    }

    public bool Once
    {
        init => Fixed = value;
    }

    /// <summary>Taken as it stands, with the blanks at its ends; only line ends are made one.</summary>
    public bool Verbatim { private get; init; }

    /// <summary>Smallest and largest number taken.</summary>
    public (int Least, int Most) Range { private get; init; } = (int.MinValue, int.MaxValue);

    /// <summary>The rule of this one value beyond its form; returns the reason why not, or null.</summary>
    public Func<string, string?>? Rule { private get; init; }

    public override string? Read(Thing thing) => Of(thing) is var own && read(own) is { Length: > 0 } text ? text : null;

    public override Problem? Write(Thing thing, string? text)
    {
        var value = Tidy(text);
        if (Wrong(value) is { } reason)
        {
            return new Problem(Name, reason);
        }

        write(Of(thing), value);
        return null;
    }

    private static T Of(Thing thing) => (T)thing;

    private string? Tidy(string? text)
    {
        var tidy = Kind switch
        {
            FieldKind.Text when Verbatim => text?.ReplaceLineEndings("\n"),
            FieldKind.Text => text?.ReplaceLineEndings("\n").TrimEnd(),
            FieldKind.Choices or FieldKind.References => text is null ? null : string.Join(',', text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)),
            _ => text?.Trim(),
        };
        return string.IsNullOrEmpty(tidy) ? null : tidy;
    }

    private string? Wrong(string? value)
    {
        if (value is null)
        {
            return Required ? $"The field \"{Name}\" cannot be empty." : null;
        }

        if (value.Length > MaxLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The field \"{Name}\" takes at most {MaxLength} characters; this has {value.Length}.");
        }

        return Malformed(value) ?? Rule?.Invoke(value);
    }

    private string? Malformed(string value) => Kind switch
    {
        FieldKind.Line when value.Any(char.IsControl) => $"The field \"{Name}\" is one line of text without control characters.",
        FieldKind.Text when value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) => $"The field \"{Name}\" holds a control character; remove it.",
        FieldKind.Line or FieldKind.Text => HalfSurrogate(value) ? $"The field \"{Name}\" holds half a character (a lone surrogate); remove it." : null,
        FieldKind.Choice => Choices.Contains(value) ? null : $"\"{value}\" is not one of {string.Join(", ", Choices)}.",
        FieldKind.Choices => value.Split(',').FirstOrDefault(part => !Choices.Contains(part)) is { } odd ? $"\"{odd}\" is not one of {string.Join(", ", Choices)}." : null,
        FieldKind.Number => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Range.Least && number <= Range.Most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"\"{value}\" is not a whole number from {Range.Least} to {Range.Most}."),
        FieldKind.Flag => value is "true" or "false" ? null : $"\"{value}\" is neither true nor false.",
        FieldKind.When => Core.When.TryParse(value, out _) ? null : $"\"{value}\" is not a time. Write 2026-04-05T18:04Z, 2026-04-05, 2026-W14, 2026-04, 2026, ../2026-04-04, 2026-04-04/.. or unknown.",
        FieldKind.Instant => Words.Instant(value) is null ? $"\"{value}\" is not an exact time with its zone, such as 2026-04-05T18:00:00Z." : null,
        FieldKind.Reference => Words.IsId(value) ? null : $"\"{value}\" is not an id.",
        FieldKind.References => value.Split(',').FirstOrDefault(part => !Words.IsId(part)) is { } odd ? $"\"{odd}\" is not an id." : null,
    };

    private static bool HalfSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return true;
            }
        }

        return false;
    }
}
