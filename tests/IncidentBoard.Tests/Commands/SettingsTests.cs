using System.Reflection;
using System.Text.Json;
using IncidentBoard.Commands;

namespace IncidentBoard.Tests.Commands;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> _noEnvironment = [];

    [Fact]
    public void flags_win_over_the_environment_and_that_over_the_file()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["appsettings.json"], """
            {
              // Comments are fine.
              "Urls": "http://127.0.0.1:1001", "PublicAddress": "https://file.example", "Environment": "Development",
            }
            """);
        var environment = new Dictionary<string, string> { ["INCIDENTBOARD_URLS"] = "http://127.0.0.1:1002", ["INCIDENTBOARD_PUBLICADDRESS"] = "https://environment.example" };

        var options = Settings.Read(Flags(folder, ("Urls", "http://127.0.0.1:1003")), environment);

        Assert.Equal(("http://127.0.0.1:1003", "https://environment.example", "Development"), (options.Urls, options.PublicAddress, options.Environment));
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void the_sample_board_is_shown_in_development_unless_it_is_said_otherwise(string environment, bool demo)
    {
        using var folder = new TempFolder();

        Assert.Equal(demo, Settings.Read(Flags(folder), new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = environment }).Demo);
        Assert.Equal(!demo, Settings.Read(Flags(folder, ("Demo", (!demo).ToString())), new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = environment }).Demo);
    }

    [Fact]
    public void without_a_folder_development_keeps_its_board_where_it_stands_and_production_where_the_system_keeps_such_things()
    {
        var none = new Dictionary<string, string?>();

        Assert.Equal(Path.Combine(Environment.CurrentDirectory, ".data"), Settings.Read(none, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" }).Data);
        Assert.EndsWith(Path.Combine("", "IncidentBoard"), Settings.Read(none, _noEnvironment).Data, StringComparison.Ordinal);
        Assert.Equal(Path.GetFullPath("here"), Settings.Read(none, new Dictionary<string, string> { ["INCIDENTBOARD_DATA"] = "here" }).Data);
    }

    [Theory]
    [InlineData("{ \"Url\": \"http://127.0.0.1:1\" }", "There is no setting \"Url\"")]
    [InlineData("{ \"Demo\": \"perhaps\" }", "The setting \"Demo\" has a value of the wrong form")]
    [InlineData("{ \"Urls\": \"http://127.0.0.1:70000\" }", "no address to listen on")]
    [InlineData("{ \"Urls\": \"ftp://127.0.0.1\" }", "no address to listen on")]
    [InlineData("{ \"Urls\": \";\" }", "no address to listen on")]
    [InlineData("{ \"Environment\": \"Staging\" }", "no environment")]
    [InlineData("{ \"Data\": \"elsewhere\" }", "lies in that folder itself")]
    [InlineData("{\n \"Urls\": ", "not well-formed JSON (line 2)")]
    [InlineData("", "not well-formed JSON")]
    public void a_setting_that_makes_no_sense_is_refused_by_its_name(string file, string reason)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["appsettings.json"], file);

        var refusal = Assert.Throws<CommandRefusedException>(() => Settings.Read(Flags(folder), _noEnvironment));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void the_sample_names_every_setting_with_its_default_and_one_line_on_it()
    {
        using var folder = new TempFolder();
        var sample = File.ReadAllLines(Path.Combine(Repository(), "appsettings.sample.json"));
        File.WriteAllLines(folder["appsettings.json"], sample);
        var standard = new ServerOptions { Data = folder.Path };

        Assert.Equivalent(standard, Settings.Read(Flags(folder), _noEnvironment), strict: true);

        var inFile = Keys(JsonDocument.Parse(string.Join('\n', sample), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }).RootElement, "").Order().ToList();
        var inOptions = Names(typeof(ServerOptions), "").Where(name => name != nameof(ServerOptions.Data)).Order().ToList();
        Assert.True(inOptions.Count >= 4);
        Assert.Equal(inOptions, inFile);
        Assert.Contains(sample, line => line.TrimStart().StartsWith("//", StringComparison.Ordinal) && line.Contains("\"Data\"", StringComparison.Ordinal));
        foreach (var at in Enumerable.Range(0, sample.Length).Where(at => sample[at].TrimStart().StartsWith('"')))
        {
            Assert.True(sample[at - 1].TrimStart().StartsWith("// ", StringComparison.Ordinal), $"no line on {sample[at]}");
        }
    }

    private static Dictionary<string, string?> Flags(TempFolder folder, params (string Name, string Value)[] more) =>
        more.Append(("Data", folder.Path)).ToDictionary(flag => flag.Item1, flag => (string?)flag.Item2);

    private static IEnumerable<string> Keys(JsonElement element, string before) => element.EnumerateObject().SelectMany(property =>
        property.Value.ValueKind == JsonValueKind.Object ? Keys(property.Value, before + property.Name + ":") : [before + property.Name]);

    private static IEnumerable<string> Names(Type type, string before) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property =>
        property.PropertyType.Assembly == typeof(ServerOptions).Assembly ? Names(property.PropertyType, before + property.Name + ":") : [before + property.Name]);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IncidentBoard.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
