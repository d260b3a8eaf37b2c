namespace IncidentBoard.Core.Exchange;

/// <summary>Something in a file that is not taken as it stands, or not at all.</summary>
/// <param name="Place">Where it stands, such as <c>line 7</c> or <c>record 3</c>, for the one who has to look it up.</param>
/// <param name="Reason">A sentence in plain words.</param>
public sealed record RefusedRecord(string Place, string Reason)
{
    public override string ToString() => $"{Place}: {Reason}";
}
