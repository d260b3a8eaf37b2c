using IncidentBoard.Core.Views;

namespace IncidentBoard.Findings;

/// <summary>What would come of a row of a pasted table.</summary>
/// <param name="Problems">Why it cannot be added; nothing when it can.</param>
public sealed record ClaimPreview(PastedClaim Claim, Rows<string> Problems);
