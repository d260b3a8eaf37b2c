namespace IncidentBoard.Storage;

/// <summary>A published page as ready bytes. It cannot leak what it does not contain, and it needs nothing else to be served.</summary>
public sealed class Snapshot
{
    /// <summary>The address and, where readers differ, the clearance that it was made for.</summary>
    public string Page { get; init; } = "";

    public string ContentType { get; set; } = "";

    public byte[] Body { get; set; } = [];

    public DateTimeOffset MadeAt { get; set; }
}
