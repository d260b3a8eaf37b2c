using IncidentBoard.Core.Cards;

namespace IncidentBoard.Core.Views.Reports;

/// <summary>Where one party stands, in words.</summary>
/// <param name="Exposure">None on the lead card, which has no exposure of its own.</param>
/// <param name="Stance">None on the lead card and on that of the party that was hit.</param>
/// <param name="NextUpdateBy">When the next word comes, in the reader's zone.</param>
public sealed record ReportCard(
    string Name, bool IsLead, bool IsAffected, bool IsUs, Exposure? Exposure, Stance? Stance, string? Headline, string? Body, string? Owner, string? NextUpdateBy, string? Decision, Marking Marking);
