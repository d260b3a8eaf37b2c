namespace IncidentBoard;

/// <summary>Every setting of the server. Read from <c>appsettings.json</c> in the data folder, then from the environment, then from the command line.</summary>
public sealed record ServerOptions
{
    /// <summary>The folder that holds the board.</summary>
    public required string Data { get; init; }

    /// <summary>Where to listen, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Puts the sample board into an empty store and offers one-click people on loopback addresses.</summary>
    public bool Demo { get; init; }

    /// <summary>
    /// The address under which people reach the board, such as <c>https://board.example.org</c>, where it is not the one that the board itself sees: behind a
    /// proxy. Links for others are written with it, and pages under it may act on the board.
    /// </summary>
    public string? PublicAddress { get; init; }

    /// <summary>HTTPS without a proxy.</summary>
    public HttpsOptions Https { get; init; } = new();

    /// <summary>The proxies in front.</summary>
    public ProxyOptions Proxy { get; init; } = new();

    /// <summary><c>Development</c> or <c>Production</c>.</summary>
    public string Environment { get; init; } = "Production";
}
