namespace IncidentBoard.Bench;

/// <summary>The sizes given on the command line as <c>--name number</c>; each bench has its own defaults.</summary>
internal sealed class Sizes
{
    private readonly Dictionary<string, int> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The size of that name, or the default when none was given.</summary>
    public int Of(string name, int orElse) => _given.GetValueOrDefault(name, orElse);

    /// <summary>The sizes as they were given, for a program that goes on with the same ones.</summary>
    public IEnumerable<string> Arguments => _given.SelectMany(size => new[] { $"--{size.Key}", size.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    /// <summary>Notes one size. Returns false when the value is no whole number above zero.</summary>
    public bool Note(string name, string value)
    {
        if (!int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < 1)
            return false;

        _given[name] = number;
        return true;
    }
}
