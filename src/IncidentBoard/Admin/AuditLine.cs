using IncidentBoard.Core.Views;

namespace IncidentBoard.Admin;

/// <summary>One line of the whole journal.</summary>
/// <param name="Sequence">Its place; only auditors see it.</param>
/// <param name="Values">What it changed, as far as the reader may see the things.</param>
/// <param name="Hidden">How many values more there are, of things that are not open to the reader.</param>
public sealed record AuditLine(long Sequence, DateTimeOffset At, string By, string Change, string? Why, Rows<AuditValue> Values, int Hidden);
