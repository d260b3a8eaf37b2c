using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Core.Views.Reports;
using IncidentBoard.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace IncidentBoard.Reports;

/// <summary>What the address asks for: which report, for whom, with which parts. The page and the downloads read it alike.</summary>
/// <param name="Incident">The incident; none for a selection of findings.</param>
internal sealed record ReportQuestion(Id<Incident>? Incident, Rows<Id<Finding>> Findings, Marking? Ceiling, Rows<ReportPart> Parts)
{
    /// <summary>Reads an address. What makes no sense in it is left out; nothing chosen is everything.</summary>
    public static ReportQuestion Read(string? incident, IQueryCollection query)
    {
        var findings = query["findings"].SelectMany(value => (value ?? "").Split(',')).Select(value => Id<Finding>.TryParse(value, out var id) ? id : default(Id<Finding>?)).OfType<Id<Finding>>();
        var parts = query["part"].Select(value => Chosen.Of<ReportPart>(value)).OfType<ReportPart>().Distinct().Order().ToRows();
        return new ReportQuestion(
            incident is null ? null : Id<Incident>.TryParse(incident, out var id) ? id : default,
            findings.Distinct().Take(Report.MostChosen).ToRows(),
            Chosen.Of<Marking>(query["ceiling"]),
            parts.Count == 0 ? Report.AllParts : parts);
    }

    /// <summary>Where the page of it is, or, with the name of a format, its file.</summary>
    public string Address(string? format = null)
    {
        var path = string.Concat(Incident is { } incident ? $"incidents/{incident}/report" : "report", format is null ? "" : $"/{format}");
        var asked = new List<KeyValuePair<string, string?>>();
        if (Findings.Count > 0)
        {
            asked.Add(new("findings", string.Join(',', Findings)));
        }

        if (Ceiling is { } ceiling)
        {
            asked.Add(new("ceiling", ceiling.ToString()));
        }

        if (Parts.Count < Report.AllParts.Count)
        {
            asked.AddRange(Parts.Select(part => new KeyValuePair<string, string?>("part", part.ToString())));
        }

        return QueryHelpers.AddQueryString(path, asked);
    }

    public ComposeReport To(TimeZoneInfo zone) => new(Incident, Findings, Ceiling, Parts, zone);
}
