using IncidentBoard.Core;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Publishing;

namespace IncidentBoard.StatusPages;

/// <summary>What the one who writes an update needs to have before his eyes.</summary>
/// <param name="Before">The latest update to that audience that stands; none when this is the first.</param>
/// <param name="Corrects">The update to be corrected.</param>
/// <param name="Findings">What it may rest on.</param>
/// <param name="Parties">The names of parties, with their markings.</param>
public sealed record PublishingView(
    Incident Incident, StatusUpdate? Before, StatusUpdate? Corrects, IReadOnlyList<CitedFinding> Findings, IReadOnlyList<(string Name, Marking Marking)> Parties)
{
    /// <summary>The names that should not leave under that marking.</summary>
    public IEnumerable<string> InnerNames(Marking marking) => Parties.Where(party => party.Marking > marking).Select(party => party.Name).Distinct(StringComparer.Ordinal);
}
