namespace IncidentBoard.Core.Views.Recorded;

/// <summary>One field as it was recorded at a moment, and as it is now.</summary>
/// <param name="Redacted">What it said then was redacted since.</param>
public sealed record RecordedField(Fields.Field Field, string? Then, string? Now, bool Redacted)
{
    public bool Differs => Redacted || Then != Now;
}
