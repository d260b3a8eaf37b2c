using System.Text;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Views;

namespace IncidentBoard.Exchange;

/// <summary>A file that somebody wants to import, and what he says of it where it does not say so itself.</summary>
/// <param name="Bytes">The file as it was given.</param>
/// <param name="Name">What it is called. Nothing follows from that.</param>
public sealed record ImportedFile(ReadOnlyMemory<byte> Bytes, string Name)
{
    /// <summary>The name of our own JSON beside those of the formats of others.</summary>
    public const string Ours = "json";

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [Ours, .. ImportFormats.All.Select(format => format.Name)];

    /// <summary>The name of the format; none to go by what is in the file.</summary>
    public string? Format { get; init; }

    /// <summary>Which column is which, as <c>ours=theirs</c> with commas between.</summary>
    public string? Map { get; init; }

    /// <summary>The same, chosen by hand instead of typed.</summary>
    public ColumnMap? Columns { get; init; }

    /// <summary>The zone of times that name none, by its IANA name.</summary>
    public string? Zone { get; init; }

    /// <summary>The marking of what the file does not mark.</summary>
    public Marking Marking { get; init; } = Marking.AmberStrict;

    /// <summary>The name without a folder, and without what could deceive somebody who reads it.</summary>
    public static string SafeName(string given)
    {
        var safe = new StringBuilder();
        foreach (var rune in ImportWords.Line(given.Split('/', '\\')[^1]).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format).Take(120))
        {
            safe.Append(rune);
        }

        return safe.Length == 0 ? "file" : safe.ToString();
    }

    /// <summary>What people call a format.</summary>
    public static string Title(string format) => Find(format)?.Title ?? "Our own JSON";

    /// <summary>The columns that the format may have.</summary>
    public static IReadOnlyList<ImportColumn> ColumnsOf(string? format) => format is null ? [] : Find(format)?.Columns ?? [];

    /// <summary>The format that it is taken for; none when it looks like no one in particular.</summary>
    public string? Known()
    {
        if (Format is not null)
        {
            return Format;
        }

        try
        {
            var text = ImportText.Of(Bytes);
            return ImportFormats.Of(text)?.Name ?? (text.IsJson ? Ours : null);
        }
        catch (FormatException)
        {
            // A board may be larger than the files of others.
            return Bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? Ours : null;
        }
    }

    /// <summary>The headings of a table; none where it is no table.</summary>
    public Rows<string> Headings()
    {
        try
        {
            var text = ImportText.Of(Bytes);
            return text.IsJson ? [] : Rfc4180.Headings(text.Text);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>Reads it. Throws <see cref="FormatException"/> with one plain line when it is refused as a whole.</summary>
    public FileImport Read(CancellationToken cancellationToken)
    {
        if (Known() is { } known && Find(known) is null)
        {
            return ImportBoard.Of(Bytes);
        }

        var text = ImportText.Of(Bytes);
        var format = Find(Known()) ?? throw new FormatException($"It is neither JSON nor a table whose columns say what it is. Name the format ({string.Join(" or ", ImportFormats.All.Where(format => format.Columns.Count > 0).Select(format => format.Name))}) and which column is which.");
        return ImportRecords.Of(format, text, new ImportChoices(Columns ?? Mapped(format.Columns), Zoned()), Name, Marking, cancellationToken);
    }

    private ColumnMap Mapped(IReadOnlyList<ImportColumn> columns) => (string.IsNullOrWhiteSpace(Map), columns.Count) switch
    {
        (true, _) => ColumnMap.ByHeadings,
        (_, 0) => throw new FormatException("It has no columns to say anything of: leave the map out."),
        _ => ColumnMap.Parse(Map!, columns),
    };

    private TimeZoneInfo? Zoned() => string.IsNullOrWhiteSpace(Zone)
        ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : throw new FormatException($"There is no zone \"{ImportWords.Cut(ImportWords.Line(Zone), 60)}\". Write one such as Europe/Berlin, America/New_York or UTC.");

    private static IImportFormat? Find(string? name) => ImportFormats.All.FirstOrDefault(format => format.Name == name);
}
