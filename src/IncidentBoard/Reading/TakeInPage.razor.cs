using System.Text;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Sources;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reading;
using IncidentBoard.Shared;
using IncidentBoard.Storage;
using Microsoft.AspNetCore.Components;

namespace IncidentBoard.Reading;

/// <summary>Takes in a document, from a file or a pasted text: as a new source, or as a newer version of one.</summary>
public sealed partial class TakeInPage
{
    private const int LongestTitle = 300;

    // What is typed, and so is a draft until it is added.
    private static readonly string[] _typed = ["text", "title", "address", "published", "retrieved"];

    private Reader _reader = Reader.Anonymous;
    private ReadingView? _before;
    private IReadOnlyList<Problem> _problems = [];
    private Rows<(Guid Id, string Title)> _parties = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>The source of which this is a newer version.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private bool IsVersion => Id != Guid.Empty;

    private string Heading => IsVersion ? "Add a newer version" : "Take in a document";

    protected override async Task OnInitializedAsync()
    {
        _reader = Board.Readers.Of(Http.User) ?? Reader.Anonymous;
        _parties = await Board.ReadAsync(_reader, new ChooseAmong("party"), Http.RequestAborted);
        _before = IsVersion ? (await Board.ReadAsync(_reader, new ReadSource(new Id<Source>(Id), MarkFilter.All), Http.RequestAborted)).Source : null;
        if (IsVersion && _before is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string Key(string field) => SaveKey.OfNew(IsVersion ? $"version-{Id:N}" : "take-in", field);

    private string? Sent(string field) => HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form[field] is [{ Length: > 0 } value] ? value : null;

    private async Task TakeInAsync()
    {
        if (FileProblem() is { } problem)
        {
            _problems = [problem];
            return;
        }

        var file = await FileAsync();
        DocumentText? document = null;
        if (file is { Bytes: { } bytes, Name: { } name } && !DocumentText.TryRead(bytes, name, out document, out var refusal))
        {
            _problems = [new Problem("file", refusal)];
            return;
        }

        var text = document?.Text ?? Sent("text");
        if (text is null)
        {
            _problems = [new Problem("file", "There is neither a file nor a text. Choose a file, or paste what the source says.")];
            return;
        }

        await RecordAsync(new TakeInSource([.. Values(document, file?.Name, text)], IsVersion ? new Id<Source>(Id) : null, file));
    }

    private IEnumerable<FieldValue> Values(DocumentText? document, string? fileName, string text)
    {
        yield return new FieldValue("title", Sent("title") ?? Title(document, fileName, text));
        yield return new FieldValue("text", text);
        yield return new FieldValue("published", Sent("published") ?? document?.Published?.ToString());
        yield return new FieldValue("retrieved", Sent("retrieved"));
        if (!IsVersion)
        {
            yield return new FieldValue("medium", Sent("medium") ?? (document?.Kind == DocumentKind.Email ? nameof(SourceMedium.Mail) : nameof(SourceMedium.Document)));
            yield return new FieldValue("publisher", Sent("publisher"));
            yield return new FieldValue("address", Sent("address"));
        }
    }

    private static string Title(DocumentText? document, string? fileName, string text)
    {
        var first = document?.Title ?? (fileName is null ? null : Path.GetFileNameWithoutExtension(fileName)) ?? text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        var line = new string([.. first.Where(letter => !char.IsControl(letter))]).Trim();
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }

    private Problem? FileProblem() => Http.Request.Form.Files["file"] switch
    {
        { Length: > Original.LargestFile } => new Problem("file", $"The file is larger than {Original.LargestFile / (1024 * 1024)} MB. Keep it where it is, and paste the passages that matter."),
        { Length: > 0 } when Sent("text") is not null => new Problem("file", "There is both a file and a text, and one source has one text. Take one of them away; what you typed is kept."),
        { Length: 0, FileName.Length: > 0 } => new Problem("file", "The file is empty. Choose another one, or paste what the source says."),
        _ => null,
    };

    private async Task<GivenFile?> FileAsync()
    {
        if (Http.Request.Form.Files["file"] is not { Length: > 0 } given)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await given.CopyToAsync(bytes, Http.RequestAborted);
        return new GivenFile(SafeName(given.FileName), bytes.ToArray());
    }

    /// <summary>The name alone, without a folder and without what could deceive somebody who reads it.</summary>
    private static string SafeName(string name)
    {
        var bare = name.Split('/', '\\')[^1];
        var safe = new StringBuilder();
        foreach (var rune in bare.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format)).Take(120))
        {
            safe.Append(rune);
        }

        return safe.Length == 0 ? "file" : safe.ToString();
    }

    private async Task RecordAsync(TakeInSource change)
    {
        switch (await Board.RecordAsync(_reader, change, Http.RequestAborted))
        {
            case Outcome.Refused refused:
                _problems = refused.Problems;
                break;
            case Outcome.Recorded recorded:
                foreach (var field in _typed)
                {
                    await Board.Drafts.DropAsync(_reader, Key(field));
                }

                Navigation.NavigateTo($"sources/{recorded.Made:N}");
                break;
        }
    }
}
