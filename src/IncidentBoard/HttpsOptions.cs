namespace IncidentBoard;

/// <summary>Serving HTTPS without a proxy in front.</summary>
public sealed record HttpsOptions
{
    /// <summary>
    /// The certificate of the <c>https://</c> addresses in <c>Urls</c>: a PKCS #12 file (<c>.pfx</c>, <c>.p12</c>), or a PEM file that holds certificate and key.
    /// Read once, at start. With it, whoever comes from another machine by plain HTTP is led to HTTPS.
    /// </summary>
    public string? Certificate { get; init; }

    /// <summary>The password of the certificate file, where it has one. Better given by environment (<c>INCIDENTBOARD_HTTPS__PASSWORD</c>) than written in a file.</summary>
    public string? Password { get; init; }
}
