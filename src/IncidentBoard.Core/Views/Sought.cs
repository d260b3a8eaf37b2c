using System.Globalization;

namespace IncidentBoard.Core.Views;

/// <summary>What somebody typed to find things by: every word must occur somewhere, in any case and with or without accents.</summary>
public sealed class Sought
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    private static readonly CompareInfo _words = CultureInfo.InvariantCulture.CompareInfo;

    private readonly string[] _parts;

    public Sought(string? text) => _parts = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Nothing was typed: everything is found.</summary>
    public bool IsEmpty => _parts.Length == 0;

    public bool In(params ReadOnlySpan<string?> texts)
    {
        foreach (var part in _parts)
        {
            if (!Occurs(part, texts))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Occurs(string part, ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is not null && (text.Contains(part, StringComparison.OrdinalIgnoreCase) || _words.IndexOf(text, part, Loosely) >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
