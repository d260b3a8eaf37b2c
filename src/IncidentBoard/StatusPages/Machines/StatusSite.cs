using IncidentBoard.Core.Views;

namespace IncidentBoard.StatusPages.Machines;

/// <summary>What the documents for machines are made of: what was published, and where the page is.</summary>
/// <param name="Url">The address of the page, under which the documents lie, without a slash at the end.</param>
/// <param name="MadeAt">When the documents are made, UTC. It stands in them only where nothing has been published yet.</param>
internal sealed record StatusSite(StatusFeedView View, string Url, DateTimeOffset MadeAt)
{
    /// <summary>The part of the page's address under the board's: contract, "Where it is mounted".</summary>
    public const string Mount = "/status/public";

    /// <summary>The public name of the page.</summary>
    public static string PageCode { get; } = PublicCode.Of("page:public");

    /// <summary>The public name of whom the page speaks for.</summary>
    public static string ComponentCode { get; } = PublicCode.Of("page:public:self");

    /// <summary>The authority of the ids of feeds: a name without a port (RFC 4151 §2.1).</summary>
    public string Host => new Uri(Url).Host;

    public DateTimeOffset UpdatedAt => View.UpdatedAt ?? MadeAt;

    /// <summary>Where people read of an incident.</summary>
    public string LinkTo(StatusIncidentView incident) => $"{Url}#{incident.Code}";

    /// <summary>The address of the board for others: as set, else the first one that it listens on.</summary>
    public static string Root(ServerOptions options) =>
        (options.PublicAddress ?? options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0])
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .TrimEnd('/');
}
