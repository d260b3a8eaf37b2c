namespace IncidentBoard.Core.Exchange;

/// <summary>A column that a table to be imported may have.</summary>
/// <param name="Name">Our name for it.</param>
/// <param name="Meaning">What is in it, for the one who says which column of a file it is.</param>
/// <param name="AlsoCalled">Other headings that mean the same and nothing else.</param>
public sealed record ImportColumn(string Name, string Meaning, params string[] AlsoCalled)
{
    /// <summary>Without it the table says nothing.</summary>
    public bool Needed { get; init; }

    /// <summary>Whether a heading of that wording means this column.</summary>
    public bool IsCalled(string heading) => AlsoCalled.Append(Name).Any(name => string.Equals(Bare(name), Bare(heading), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string heading) => heading.Trim().Replace('_', ' ').Replace('-', ' ');
}
