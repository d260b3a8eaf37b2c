namespace IncidentBoard.Storage;

/// <summary>What a person has typed and not saved yet. It is nobody else's business and no fact, so it is not in the journal.</summary>
public sealed class Draft
{
    public Guid Person { get; init; }

    /// <summary>The field it belongs to, such as <c>card/…/headline</c>.</summary>
    public string Key { get; init; } = "";

    public string Text { get; set; } = "";

    /// <summary>The version of the field that it was begun on.</summary>
    public int BasedOn { get; set; }

    public DateTimeOffset At { get; set; }
}
