namespace IncidentBoard;

/// <summary>Standing behind a reverse proxy.</summary>
public sealed record ProxyOptions
{
    /// <summary>
    /// Addresses (<c>10.0.0.7</c>) or networks (<c>10.0.0.0/24</c>) of the proxies in front. What they alone say in <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>
    /// is believed: from where somebody came, and that he came by HTTPS. None by default, so that nobody can claim to come from elsewhere.
    /// </summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}
