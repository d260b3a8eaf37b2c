using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace IncidentBoard.BrowserTests.Hostile;

/// <summary>
/// Every text field of every kind of thing is filled with texts that would run a script if anything let them. The oracle is the browser: no dialog opens,
/// no script of theirs runs, and the content policy has nothing to refuse, since nothing of theirs becomes markup.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileTextTests(Stage stage, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("incidentboard-hostile-").FullName;
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        _app = await Server.BuildAsync(new ServerOptions { Data = _folder, Urls = "http://127.0.0.1:0", Demo = true, Environment = "Development" });
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task no_text_ever_becomes_a_script()
    {
        var texts = Corpora.Texts(output);
        var fill = new FillEverything(texts);
        Assert.IsType<Outcome.Recorded>(await _app!.Services.GetRequiredService<Board>().RecordAsync(Reader.Operator, fill));
        Assert.True(fill.Filled > texts.Count * 10, $"Only {fill.Filled} fields were filled.");

        string[] screens = ["/", "/timeline", "/graph", "/findings", "/sources", "/parties", "/parties/relations", "/publish", "/admin", $"/incidents/{fill.Incident:N}", $"/publish/{fill.Incident:N}", $"/incidents/{fill.Incident:N}/report", fill.Selection];
        foreach (var path in screens.Concat(fill.Openings))
        {
            await AssertHarmlessAsync(path);
        }
    }

    private async Task AssertHarmlessAsync(string path)
    {
        var options = new BrowserNewContextOptions { BaseURL = _app!.Urls.First() };
        await using var tab = await stage.OpenAsync(path, options, account: path == "/admin" ? "kim" : "ada");
        var dialogs = new List<string>();
        tab.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await tab.LiveAsync();

        // What waits for the pointer or the focus is woken as well.
        await tab.Page.EvaluateAsync(
            """
            () => document.querySelectorAll('main *').forEach(element => {
                for (const name of ['mouseover', 'focus', 'error', 'load', 'toggle', 'animationstart', 'pointerenter'])
                    element.dispatchEvent(new Event(name));
            })
            """);
        var handlers = await tab.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
                .filter(attribute => attribute.name.startsWith('on') || /^\s*(javascript|vbscript|data:text)/i.test(attribute.value) && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.name))
                .map(attribute => `${element.tagName} ${attribute.name}=${attribute.value}`))
            """);

        Assert.Empty(handlers);
        Assert.Empty(dialogs);
        Assert.Empty(tab.Complaints);
    }

    /// <summary>One of each kind of thing for each text, with the text in each of its text fields that takes it.</summary>
    private sealed record FillEverything(IReadOnlyList<string> Texts) : Change
    {
        private const int Incidents = 40;
        private static readonly string[] _kinds = ["party", "source", "finding", "event"];

        public override Act Act => Act.Command;

        public int Filled { get; private set; }

        public Guid Incident { get; private set; }

        public List<string> Openings { get; } = [];

        /// <summary>The report on the findings among them.</summary>
        public string Selection => "/report?findings=" + string.Join(',', Openings.Where(opening => opening.Contains("=finding:", StringComparison.Ordinal)).Select(opening => opening.Split(':')[1]));

        public override Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
        {
            var vendor = (Core.Parties.Party)Add(desk, "party", Texts[0]);
            foreach (var text in Texts)
            {
                var made = _kinds.Select(kind => Add(desk, kind, text)).ToList();
                var source = made.Single(thing => thing.Kind == "source");
                var mark = Add(desk, "annotation", text, ("source", source.Key.ToString("N")), ("start", "0"), ("end", "3"));
                Add(desk, "original", text, ("source", source.Key.ToString("N")), ("content", "AQID"));
                Add(desk, "comment", text, ("subject", mark.Key.ToString("N")));
                Add(desk, "assertion", text, ("party", made[0].Key.ToString("N")));
                Add(desk, "ask", text, ("party", made[0].Key.ToString("N")), ("subject", mark.Key.ToString("N")));
                if (Openings.Count < 30)
                {
                    Openings.AddRange(made.Select(thing => $"/parties?open={thing.Kind}:{thing.Key:N}"));
                    Openings.Add($"/sources/{source.Key:N}?open=annotation:{mark.Key:N}");
                }
            }

            foreach (var texts in Texts.Chunk((Texts.Count / Incidents) + 1))
            {
                var incident = Add(desk, "incident", texts[0], ("affected", vendor.Id.ToString()));
                Incident = incident.Key;
                Add(desk, "card", string.Join("\n\n", texts), ("incident", incident.Key.ToString("N")));
                Add(desk, "card", texts[^1], ("incident", incident.Key.ToString("N")), ("party", vendor.Id.ToString()));
            }

            return Task.FromResult(Outcome.Fine);
        }

        private Thing Add(Desk desk, string kind, string text, params (string Field, string? Value)[] given)
        {
            var noun = Nouns.Find(kind)!;
            var thing = noun.Empty(desk.Ids.Next());
            foreach (var field in noun.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text))
            {
                var whole = field.Kind == FieldKind.Line ? string.Concat(text.Where(c => !char.IsControl(c))) : text;
                var fits = whole.Length > field.MaxLength ? whole[..field.MaxLength] : whole;
                if (field.Write(thing, fits) is null)
                {
                    Filled++;
                }
                else if (field.Required)
                {
                    field.Write(thing, "what the board would not take");
                }
            }

            Assert.Empty(Desk.Fill(thing, given));
            foreach (var required in noun.Fields.Where(field => field.Required && field.Read(thing) is null))
            {
                required.Write(thing, "what the board would not take");
            }

            return desk.Add(thing);
        }
    }
}
