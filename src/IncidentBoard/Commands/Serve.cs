using System.CommandLine;
using System.Net.Sockets;
using IncidentBoard.Access;
using Microsoft.AspNetCore.Connections;

namespace IncidentBoard.Commands;

/// <summary><c>serve</c>: runs the board for browsers until it is told to stop. What is being saved then is finished first.</summary>
internal static class Serve
{
    public static Command Verb(Option<string?> data)
    {
        var verb = new Command("serve", "Run the board until it is told to stop. This is what happens without a verb.");
        Become(verb, data);
        return verb;
    }

    /// <summary>Makes the command serve.</summary>
    public static void Become(Command verb, Option<string?> data)
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, separated by semicolons. Default: http://127.0.0.1:5080", HelpName = "URLS" };
        var demo = new Option<bool?>("--demo") { Description = "Put the sample board into an empty store and offer its people by one click.", Arity = ArgumentArity.ZeroOrOne };
        verb.Options.Add(urls);
        verb.Options.Add(demo);
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            Settings.Read(new Dictionary<string, string?>
            {
                [nameof(ServerOptions.Data)] = parsed.GetValue(data),
                [nameof(ServerOptions.Urls)] = parsed.GetValue(urls),
                [nameof(ServerOptions.Demo)] = parsed.GetResult(demo) is null ? null : (parsed.GetValue(demo) ?? true).ToString(),
            }),
            parsed.InvocationConfiguration.Output,
            cancellationToken));
    }

    private static async Task<int> RunAsync(ServerOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = await Server.BuildAsync(options);
        await StartAsync(app, options, cancellationToken);
        await output.WriteLineAsync($"IncidentBoard listens on {string.Join(" and ", app.Urls)}");
        if (app.Services.GetRequiredService<SetUpKey>().Path is { } setUp)
        {
            await output.WriteLineAsync($"Nobody can sign in yet. Make the first administrator here: {options.PublicAddress?.TrimEnd('/') ?? app.Urls.First()}{setUp}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return CommandLine.Done;
    }

    private static async Task StartAsync(WebApplication app, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new CommandRefusedException($"Another program listens on {options.Urls} already. Stop that one, or choose another port with --urls, such as http://127.0.0.1:5081.");
        }
        catch (Exception e) when ((e as SocketException ?? e.InnerException) is SocketException socket)
        {
            throw new CommandRefusedException($"It is not possible to listen on {options.Urls}: {socket.Message}. Choose an address of this machine and a port that is free with --urls, such as http://127.0.0.1:5081.");
        }
    }
}
