using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IncidentBoard.Commands;

/// <summary>
/// Reads the settings: first <c>appsettings.json</c> in the data folder, then the environment (<c>INCIDENTBOARD_URLS</c>; <c>__</c> between the parts of
/// a name), then the flags. The later wins. An unknown or ill-formed setting is refused, so that a slip in a name is not mistaken for a default.
/// </summary>
internal static partial class Settings
{
    public const string FileName = "appsettings.json";
    public const string Prefix = "INCIDENTBOARD_";

    /// <summary>All settings. Throws <see cref="CommandRefusedException"/> when one cannot be understood.</summary>
    /// <param name="flags">What the command line names, by the name of the setting.</param>
    public static ServerOptions Read(IReadOnlyDictionary<string, string?> flags) => Read(flags, Environment.GetEnvironmentVariables());

    public static ServerOptions Read(IReadOnlyDictionary<string, string?> flags, IDictionary environment)
    {
        var ours = Ours(environment);
        var standard = ours.GetValueOrDefault(nameof(ServerOptions.Environment)) ?? Standard(environment);
        var folder = Path.GetFullPath(flags.GetValueOrDefault(nameof(ServerOptions.Data)) ?? ours.GetValueOrDefault(nameof(ServerOptions.Data)) ?? DefaultFolder(standard));
        var file = Path.Combine(folder, FileName);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(nameof(ServerOptions.Environment), standard)])
            .Add(new FileSource(file))
            .AddInMemoryCollection(ours)
            .AddInMemoryCollection(flags.Where(flag => flag.Value is not null))
            .AddInMemoryCollection([new(nameof(ServerOptions.Data), folder)])
            .Build();
        var options = Bind(configuration, file);
        return configuration[nameof(ServerOptions.Demo)] is null ? options with { Demo = options.Environment == Environments.Development } : options;
    }

    /// <summary>The data folder alone, for verbs that need nothing else.</summary>
    public static string DataFolder(string? flag) => Read(new Dictionary<string, string?> { [nameof(ServerOptions.Data)] = flag }).Data;

    private static ServerOptions Bind(IConfigurationRoot configuration, string file)
    {
        try
        {
            return Checked(configuration.Get<ServerOptions>(binder => binder.ErrorOnUnknownConfiguration = true)!);
        }
        catch (InvalidOperationException e) when (WrongForm().Match(e.Message) is { Success: true } wrong)
        {
            throw new CommandRefusedException($"The setting \"{wrong.Groups[1].Value}\" has a value of the wrong form (looked in {file} and in the environment). appsettings.sample.json shows the right one.");
        }
        catch (InvalidOperationException e) when (Unknown().Match(e.Message) is { Success: true } unknown)
        {
            throw new CommandRefusedException($"There is no setting \"{unknown.Groups[1].Value}\" (looked in {file} and in the environment). appsettings.sample.json names all there are.");
        }
    }

    private static ServerOptions Checked(ServerOptions options)
    {
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DefaultIfEmpty(""))
        {
            if (!IsAddress(url))
            {
                throw new CommandRefusedException($"\"{url}\" is no address to listen on. Write it like http://127.0.0.1:5080, with a port from 0 to 65535.");
            }
        }

        return options.Environment is "Development" or "Production"
            ? options
            : throw new CommandRefusedException($"\"{options.Environment}\" is no environment. Write Development or Production.");
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Dictionary<string, string?> Ours(IDictionary environment) =>
        environment.Keys.Cast<string>()
            .Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && environment[name] is string { Length: > 0 })
            .ToDictionary(name => name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), name => (string?)environment[name], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the framework's own variables say, so that the usual way of starting a development server works.</summary>
    private static string Standard(IDictionary environment) =>
        environment["ASPNETCORE_ENVIRONMENT"] as string ?? environment["DOTNET_ENVIRONMENT"] as string ?? Environments.Production;

    private static string DefaultFolder(string environment) => environment == Environments.Development
        ? Path.Combine(Environment.CurrentDirectory, ".data")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "IncidentBoard");

    // The binder tells what it did not understand in sentences alone.
    [GeneratedRegex("at '([^']+)' to type '[^']+'")]
    private static partial Regex WrongForm();

    [GeneratedRegex("were not found on the instance of [^:]+: '([^']+)'")]
    private static partial Regex Unknown();

    /// <summary>The settings file: JSON with comments; there need not be one.</summary>
    private sealed class FileSource(string path) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            try
            {
                return File.Exists(path) ? Loaded(File.ReadAllBytes(path)) : new ChainedConfigurationSource { Configuration = new ConfigurationBuilder().Build() }.Build(builder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandRefusedException($"The settings file {path} cannot be read: {e.Message}");
            }
        }

        private ChainedConfigurationProvider Loaded(byte[] file)
        {
            try
            {
                var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(file)).Build();
                return configuration[nameof(ServerOptions.Data)] is null
                    ? new ChainedConfigurationProvider(new ChainedConfigurationSource { Configuration = configuration })
                    : throw new CommandRefusedException($"The settings file {path} names \"{nameof(ServerOptions.Data)}\", but it lies in that folder itself. Use --data or {Prefix}DATA.");
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                var line = e is JsonException { LineNumber: { } at } ? $" (line {at + 1})" : "";
                throw new CommandRefusedException($"The settings file {path} is not well-formed JSON{line}. Mend it, or compare it with appsettings.sample.json.");
            }
        }
    }
}
