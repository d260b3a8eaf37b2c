using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.StatusPages;

/// <summary>Where an update is written, previewed and published: three steps, each a request of its own.</summary>
public sealed partial class PublishPage
{
    private const string FormName = "update";

    // The number counts when it is published; here it only says that this one would be the newest.
    private const int Newest = int.MaxValue;

    private readonly List<Problem> _problems = [];
    private PublishingView? _view;
    private UpdateText _text = null!;
    private StatusUpdate? _update;
    private IReadOnlyList<Caution> _cautions = [];
    private Audience _audience;
    private Reader _reader = Reader.Anonymous;
    private string? _preview;
    private bool _mustSignIn;

    [Parameter]
    public string Incident { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Corrects { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private Board Board { get; set; } = null!;

    [Inject]
    private PublishedPages Pages { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Id<StatusUpdate>? Corrected => Id<StatusUpdate>.TryParse(Corrects, out var id) ? id : null;

    private string Key => $"update-{Incident}-{_audience}{(Corrected is { } id ? $"-{id}" : "")}";

    protected override async Task OnInitializedAsync()
    {
        _audience = Enum.TryParse<Audience>(To, ignoreCase: true, out var audience) && Enum.IsDefined(audience) ? audience : Audience.Internal;
        _reader = Board.Readers.Of(Http.User) ?? Reader.Anonymous;
        if (Id<Incident>.TryParse(Incident, out var id))
        {
            _view = await Board.ReadAsync(_reader, new ShowPublishing(id, _audience, Corrected), Http.RequestAborted);
        }

        if (_view is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var sent = HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form : null;
        _text = sent is null ? UpdateText.After(_view.Corrects ?? _view.Before, _audience) : UpdateText.Of(sent);
        if (sent is not null && sent["step"] != "write")
        {
            await PreviewAsync();
        }
    }

    /// <summary>Publishes when that was asked for and nothing speaks against it; whatever else was asked for is on the screen already.</summary>
    private async Task SubmitAsync()
    {
        if (Http.Request.Form["step"] != "publish" || _problems.Count > 0)
        {
            return;
        }

        switch (await Board.RecordAsync(_reader, new PublishUpdate(_text.Values(_view!.Incident.Id, _audience, Corrected)), Http.RequestAborted))
        {
            case Outcome.Refused refused:
                _problems.AddRange(refused.Problems);
                _preview = null;
                break;
            case Outcome.Recorded recorded:
                foreach (var field in UpdateText.Written)
                {
                    await Board.Drafts.DropAsync(_reader, SaveKey.OfNew(Key, field));
                }

                Navigation.NavigateTo($"publish?done={recorded.Made:N}");
                break;
        }
    }

    private async Task PreviewAsync()
    {
        (_update, var problems) = _text.Draft(_view!.Incident.Id, _audience, Corrected, Newest, _reader.Name, Clock.GetUtcNow());
        _problems.AddRange(problems);
        if (_problems.Count > 0)
        {
            return;
        }

        _cautions = Grounding.Cautions(_update, _text.Cited(_view.Findings), _view.InnerNames(_update.Marking));
        _preview = await Pages.PreviewAsync(_update, _reader.Clearance, Http.RequestAborted);
        if (!FreshSignIn.Is(Http.User, Clock.GetUtcNow()))
        {
            _mustSignIn = true;
            _problems.Add(new Problem("", FreshSignIn.Refusal));
        }
    }

    private string AddressFor(Audience audience) =>
        $"/publish/{Incident}?to={audience.ToString().ToLowerInvariant()}{(Corrected is { } id ? $"&corrects={id}" : "")}";
}
