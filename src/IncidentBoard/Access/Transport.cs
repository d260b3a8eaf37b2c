using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HttpOverrides;

namespace IncidentBoard.Access;

/// <summary>How the board is reached: by plain HTTP on its own machine, by HTTPS, or through a proxy that speaks HTTPS for it.</summary>
internal static class Transport
{
    /// <summary>Throws <see cref="SettingRefusedException"/> when a setting cannot be used.</summary>
    public static void AddTransport(this WebApplicationBuilder builder, ServerOptions options)
    {
        var certificate = options.Https.Certificate is { Length: > 0 } file ? Load(file, options.Https.Password) : null;
        if (certificate is null && options.Urls.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingRefusedException($"Urls names an https address ({options.Urls}) and there is no certificate for it. Set Https:Certificate to a .pfx or .pem file, or listen on http behind a proxy.");
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        CheckPublicAddress(options.PublicAddress);
        builder.Services.Configure<ForwardedHeadersOptions>(headers => Believe(headers, options.Proxy));
        Believe(new ForwardedHeadersOptions(), options.Proxy);
    }

    public static void UseTransport(this WebApplication app, ServerOptions options)
    {
        if (options.Proxy.Known.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (options.Https.Certificate is { Length: > 0 })
        {
            app.UseWhen(context => context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address), plain => plain.UseHttpsRedirection());
        }
    }

    private static void Believe(ForwardedHeadersOptions headers, ProxyOptions proxy)
    {
        // The host is not among them: PublicAddress says under which name the board is known, and no client can change that.
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.ForwardLimit = null;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var known in proxy.Known)
        {
            if (IPAddress.TryParse(known, out var address))
            {
                headers.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(known, out var network))
            {
                headers.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new SettingRefusedException($"Proxy:Known names \"{known}\", which is neither an address (10.0.0.7) nor a network (10.0.0.0/24). Correct it or take it out.");
            }
        }
    }

    private static void CheckPublicAddress(string? address)
    {
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/"))
        {
            throw new SettingRefusedException($"PublicAddress is \"{address}\", which is not the address of a whole host, such as https://board.example.org. Correct it or take it out.");
        }
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return Path.GetExtension(file).ToUpperInvariant() is ".PFX" or ".P12"
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : FromPem(file, password);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingRefusedException($"Https:Certificate names {file}, which cannot be used: {e.Message.TrimEnd('.')}. Check the file and Https:Password.", e);
        }
    }

    private static X509Certificate2 FromPem(string file, string? password)
    {
        using var read = password is { Length: > 0 } ? X509Certificate2.CreateFromEncryptedPemFile(file, password) : X509Certificate2.CreateFromPemFile(file);
        // Windows serves TLS only with a key that came out of a PKCS #12 store.
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }
}
