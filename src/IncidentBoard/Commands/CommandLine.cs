using System.CommandLine;
using IncidentBoard.Access;
using IncidentBoard.Storage;

namespace IncidentBoard.Commands;

/// <summary>The verbs of the command line. Exit codes: 0 done, 1 refused, 2 a command line that makes no sense.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "The folder that holds the board." };
        var urls = new Option<string?>("--urls") { Description = "Where to listen, separated by semicolons." };
        var demo = new Option<bool>("--demo") { Description = "Put the sample board into an empty store." };
        var root = new RootCommand("IncidentBoard: the board for the hour when a vendor shared by several labs is breached.") { data, urls, demo };
        root.SetAction(async (parsed, cancellationToken) =>
        {
            var development = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
            var options = new ServerOptions
            {
                Data = parsed.GetValue(data) ?? Path.Combine(Environment.CurrentDirectory, ".data"),
                Urls = parsed.GetValue(urls) ?? "http://127.0.0.1:5080",
                Demo = parsed.GetValue(demo) || development == "Development",
                Environment = development,
            };
            try
            {
                await using var app = await Server.BuildAsync(options);
                await app.StartAsync(cancellationToken);
                Console.WriteLine($"IncidentBoard listens on {string.Join(" ", app.Urls)}");
                if (app.Services.GetRequiredService<SetUpKey>().Path is { } setUp)
                {
                    Console.WriteLine($"Nobody can sign in yet. Make the first administrator here: {options.PublicAddress?.TrimEnd('/') ?? app.Urls.First()}{setUp}");
                }

                await app.WaitForShutdownAsync(cancellationToken);
                return 0;
            }
            catch (StoreRefusedException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return await root.Parse(args).InvokeAsync();
    }
}
