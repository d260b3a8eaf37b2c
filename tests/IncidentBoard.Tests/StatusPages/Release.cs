using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.StatusPages;
using IncidentBoard.StatusPages.Machines;
using IncidentBoard.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IncidentBoard.Tests.StatusPages;

/// <summary>Updates for tests, and the pages over a test's board.</summary>
internal static class Release
{
    /// <summary>The address of the tests' board.</summary>
    public const string Address = "https://board.example.org";

    public static PublishUpdate Of(Id<Incident> incident, string headline, Audience audience = Audience.Public, Marking marking = Marking.Clear, params IEnumerable<FieldValue> more) =>
        new([
            new("incident", incident.ToString()),
            new("audience", audience.ToString()),
            new("marking", marking.ToString()),
            new("headline", headline),
            new("exposure", "Suspected"),
            new("exposed", "Perhaps: we are looking."),
            new("affected", "What a vendor of ours held."),
            new("meaning", "Nobody needs to do anything today."),
            new("doing", "We have stopped sending data."),
            .. more,
        ]);

    public static PublishUpdate With(this PublishUpdate update, string field, string? value) =>
        new([.. update.Values.Where(given => given.Field != field), new(field, value)]);

    public static async Task<Id<StatusUpdate>> PublishAsync(this TestBoard board, PublishUpdate update) => new(await board.MakeAsync(board.Commander, update));

    /// <summary>The pages over the board, started. Dispose to stop them.</summary>
    public static async Task<Started> PagesAsync(this TestBoard board)
    {
        var renderer = new StatusPageRenderer(NullLoggerFactory.Instance);
        var documents = new ReadyDocuments(new ServerOptions { Data = board.Folder, PublicAddress = Address });
        var pages = new PublishedPages(board.Board, board.Clock, renderer, documents, NullLogger<PublishedPages>.Instance);
        await pages.StartAsync(CancellationToken.None);
        return new Started(pages, documents, renderer);
    }

    internal sealed record Started(PublishedPages Pages, ReadyDocuments Documents, StatusPageRenderer Renderer) : IAsyncDisposable
    {
        /// <summary>How often a page was drawn since the start.</summary>
        public int Drawn => Pages.Drawn;

        public string Public => TextOf(StatusAddress.Public);

        public string Internal(Marking clearance) => TextOf(StatusAddress.Internal(clearance));

        /// <summary>A document for machines, by its path under the address of the page.</summary>
        public string Document(string path) => System.Text.Encoding.UTF8.GetString(Documents.Find(MachineDocument.All.Single(document => document.Path == path))!.Body);

        /// <summary>Waits until the document says so, and fails when it does not.</summary>
        public async Task<string> DocumentSaysAsync(string path, string text)
        {
            for (var waited = 0; waited < 200 && !Document(path).Contains(text, StringComparison.Ordinal); waited++)
            {
                await Task.Delay(25);
            }

            Assert.Contains(text, Document(path), StringComparison.Ordinal);
            return Document(path);
        }

        /// <summary>All pages in one text, for comparing two boards.</summary>
        public string All => string.Join('\n', StatusAddress.All.Select(TextOf).Concat(MachineDocument.All.Select(document => Document(document.Path))));

        /// <summary>Waits until the page says so, and fails when it does not.</summary>
        public Task<string> PublicSaysAsync(string text) => SaysAsync(StatusAddress.Public, text);

        public Task<string> InternalSaysAsync(Marking clearance, string text) => SaysAsync(StatusAddress.Internal(clearance), text);

        public async ValueTask DisposeAsync()
        {
            await Pages.StopAsync(CancellationToken.None);
            Pages.Dispose();
            await Renderer.DisposeAsync();
        }

        private string TextOf(StatusAddress address) => System.Text.Encoding.UTF8.GetString(Pages.Find(address)!.Body);

        private async Task<string> SaysAsync(StatusAddress address, string text)
        {
            for (var waited = 0; waited < 200 && !TextOf(address).Contains(text, StringComparison.Ordinal); waited++)
            {
                await Task.Delay(25);
            }

            Assert.Contains(text, TextOf(address), StringComparison.Ordinal);
            return TextOf(address);
        }
    }
}
