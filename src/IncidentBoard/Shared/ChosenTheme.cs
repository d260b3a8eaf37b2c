namespace IncidentBoard.Shared;

/// <summary>Light, dark, or as the reader's system says: what the style sheets' <c>media</c> and the page's colour scheme must be so that nothing flashes.</summary>
public sealed record ChosenTheme(string Light, string Dark, string ColorScheme)
{
    /// <summary>The cookie in which the reader's choice is kept; written by the browser's part.</summary>
    public const string Cookie = "theme";

    /// <summary>As the system says.</summary>
    public static ChosenTheme System { get; } = new("(prefers-color-scheme: light)", "(prefers-color-scheme: dark)", "light dark");

    /// <summary>The theme that the reader chose; as the system says when he chose none.</summary>
    public static ChosenTheme Of(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "light" => new("all", "not all", "light"),
        "dark" => new("not all", "all", "dark"),
        _ => System,
    };
}
