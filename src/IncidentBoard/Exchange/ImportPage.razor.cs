using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Exchange;
using IncidentBoard.Core.Exercises;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Exchange;

/// <summary>Imports a file in steps: give it, see what it would bring, bring it, undo that.</summary>
public sealed partial class ImportPage
{
    private const int MostLines = 20;

    private Reader _reader = Reader.Anonymous;
    private ImportedFile? _file;
    private string? _known;
    private ImportPreview? _preview;
    private (Guid Line, string Words)? _done;
    private string _refusal = "Nothing is changed.";
    private IReadOnlyList<string> _problems = [];
    private IReadOnlyList<ImportColumn> _columns = [];
    private Rows<string> _headings = [];
    private bool _offersExercise;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>The key of the file that is held.</summary>
    [SupplyParameterFromQuery]
    public Guid File { get; set; }

    /// <summary>What the file is taken for.</summary>
    [SupplyParameterFromQuery]
    public string? Format { get; set; }

    /// <summary>The marking of what the file does not mark.</summary>
    [SupplyParameterFromQuery]
    public string? Marking { get; set; }

    /// <summary>The zone of times that name none.</summary>
    [SupplyParameterFromQuery]
    public string? Zone { get; set; }

    /// <summary>The key of an import that was done.</summary>
    [SupplyParameterFromQuery]
    public Guid Done { get; set; }

    /// <summary>An import was undone.</summary>
    [SupplyParameterFromQuery]
    public bool Undone { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _reader = Board.Readers.Of(Http.User) ?? Reader.Anonymous;
        _done = Held.Done(_reader.Person, Done);
        if (File == Guid.Empty)
        {
            _offersExercise = _done is null && await Board.ReadAsync(_reader, new OfferExercise(Options.Demo), Http.RequestAborted);
            return;
        }

        if (Held.Find(_reader.Person, File) is not { } held)
        {
            (_refusal, _problems) = ("The file is not held any more.", ["It is kept for 30 minutes, and not over a restart. Choose it again."]);
            return;
        }

        _file = held with
        {
            Format = ImportedFile.Formats.Contains(Format) ? Format : null,
            Marking = Enum.TryParse<Marking>(Marking, out var marking) && Enum.IsDefined(marking) ? marking : Core.Marking.AmberStrict,
            Zone = Zone,
        };
        _known = _file.Known();
        _columns = ImportedFile.ColumnsOf(_known);
        _headings = _columns.Count > 0 ? _file.Headings() : [];
        _file = _file with { Columns = Told() };
        await PreviewAsync();
    }

    /// <summary>What was said of the columns; those of which nothing was said are found by their headings.</summary>
    private ColumnMap Told() => new(_columns
        .Where(column => Http.Request.Query.ContainsKey($"column-{column.Name}"))
        .Aggregate(ColumnMap.ByHeadings.Theirs, (map, column) => map.SetItem(column.Name, Http.Request.Query[$"column-{column.Name}"].ToString())));

    private string? Chosen(ImportColumn column) => _file?.Columns is { } map && map.Theirs.TryGetValue(column.Name, out var theirs)
        ? theirs
        : _headings.FirstOrDefault(column.IsCalled);

    private async Task PreviewAsync()
    {
        try
        {
            _preview = _known is null
                ? null
                : await Board.ReadAsync(_reader, new PreviewImport(_file!.Read(Http.RequestAborted)), Http.RequestAborted);
            _problems = _preview is null ? [_file!.Headings().Count > 0 ? "Say what the table is, and which column is which." : "It is neither JSON nor a table."] : [];
            _refusal = "The file does not say what it is.";
        }
        catch (FormatException e)
        {
            (_refusal, _problems) = ("The file cannot be read like this.", [e.Message]);
        }
    }

    private async Task GiveAsync()
    {
        if (Http.Request.Form.Files["file"] is not { Length: > 0 } given)
        {
            (_refusal, _problems) = ("There is no file.", ["Choose one that is not empty."]);
            return;
        }

        if (given.Length > ImportText.LargestFile)
        {
            (_refusal, _problems) = ("The file is too large.", [$"At most {ImportText.LargestFile / (1024 * 1024)} MB are read here. Import it in parts, or with the verb import."]);
            return;
        }

        using var bytes = new MemoryStream((int)given.Length);
        await given.CopyToAsync(bytes, Http.RequestAborted);
        var key = Held.Hold(_reader.Person, new ImportedFile(bytes.ToArray(), ImportedFile.SafeName(given.FileName)));
        Navigation.NavigateTo($"import?file={key:N}");
    }

    private async Task ImportAsync()
    {
        if (_file is null || _preview is not { Made: > 0 } preview)
        {
            return;
        }

        switch (await Board.RecordAsync(_reader, preview.Accepted, Http.RequestAborted))
        {
            case Outcome.Refused refused:
                (_refusal, _problems) = ("Nothing was imported.", [.. refused.Problems.Select(problem => problem.Reason)]);
                break;
            case Outcome.Recorded recorded:
                Held.Finish(_reader.Person, File, recorded.Line, $"{ImportedWords.OfEach(preview.MadeOfEach)} from {_file.Name}.{(preview.RefusedRecords == 0 ? "" : $" {preview.RefusedRecords} records were refused.")}");
                Navigation.NavigateTo($"import?done={File:N}");
                break;
        }
    }

    private async Task LoadExerciseAsync()
    {
        var now = Board.Now;
        var loaded = await LoadedExercise.PutAsync(Board, _reader, ExerciseSize.Shipped, Exercise.ShippedSeed, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour)), Http.RequestAborted);
        if (loaded.Problem is { } problem)
        {
            (_refusal, _problems) = ("The exercise was not loaded.", [problem]);
            return;
        }

        var key = Ids.Random.Next();
        Held.Finish(_reader.Person, key, loaded.Lines[0], $"{ImportedWords.OfEach(loaded.Set.Arrays.Select(array => (array.Array, array.Things.Count)))}. All of it is made up.");
        Navigation.NavigateTo($"import?done={key:N}");
    }

    private async Task UndoAsync()
    {
        if (_done is not { } done)
        {
            (_refusal, _problems) = ("Nothing was undone.", ["This page does not know the import any more. Ask a commander to undo it from the journal."]);
            return;
        }

        if (await Board.RecordAsync(_reader, new Undo(done.Line), Http.RequestAborted) is Outcome.Refused refused)
        {
            (_refusal, _problems) = ("Nothing was undone.", [.. refused.Problems.Select(problem => problem.Reason)]);
            return;
        }

        Held.Drop(_reader.Person);
        Navigation.NavigateTo("import?undone=true");
    }
}
