using IncidentBoard.Cards;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.Sources;
using IncidentBoard.Findings;
using IncidentBoard.Incidents;
using IncidentBoard.Parties;
using IncidentBoard.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.Tests;

/// <summary>Things for tests, made through the door with the least that they need.</summary>
internal static class An
{
    public static async Task<Id<Party>> PartyAsync(this TestBoard board, string name, PartyKind kind = PartyKind.Vendor, Marking marking = Marking.AmberStrict) =>
        new(await board.MakeAsync(board.Commander, new AddParty([new("name", name), new("kind", kind.ToString()), new("marking", marking.ToString())])));

    public static async Task<Id<Relation>> RelationAsync(this TestBoard board, Id<Party> customer, Id<Party> supplier) =>
        new(await board.MakeAsync(board.Commander, new AddRelation([new("customer", customer.ToString()), new("supplier", supplier.ToString()), new("state", "Active")])));

    public static async Task<Id<Incident>> IncidentAsync(this TestBoard board, Id<Party> vendor, string what = "Vendor breached") =>
        new(await board.MakeAsync(board.Commander, new DeclareIncident(what, vendor, When.Parse("2026-W14"), Severity.Sev2, null, board.Commander.Person)));

    public static async Task<Id<StatusCard>> CardAsync(this TestBoard board, Id<Incident> incident, Id<Party> party) =>
        new(await board.MakeAsync(board.Analyst, new AddCard([new("incident", incident.ToString()), new("party", party.ToString())])));

    public static async Task<Id<Source>> SourceAsync(this TestBoard board, string title, Reliability letter = Reliability.B, Marking marking = Marking.AmberStrict) =>
        new(await board.MakeAsync(board.Analyst, new AddSource([new("title", title), new("reliability", letter.ToString()), new("marking", marking.ToString())])));

    public static async Task<Id<Finding>> FindingAsync(this TestBoard board, string statement, Marking marking = Marking.AmberStrict) =>
        new(await board.MakeAsync(board.Analyst, new AddFinding([new("statement", statement), new("state", "Claimed"), new("marking", marking.ToString())])));

    public static AddEvidence Evidence(Id<Finding> finding, Id<Source> source, int credibility = 2, Id<Source>? origin = null, bool assessed = true) => new(
    [
        new("subject", finding.ToString()),
        new("source", source.ToString()),
        new("quote", "as it was said"),
        new("credibility", credibility.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("originKind", (origin, assessed) switch { (not null, _) => nameof(OriginKind.RestsOn), (_, true) => nameof(OriginKind.OwnReporting), _ => nameof(OriginKind.NotAssessed) }),
        new("origin", origin?.ToString()),
    ]);

    public static EditCard Headline(Id<StatusCard> card, string text, int basedOn = 1) => new(card, [new FieldEdit("headline", text, basedOn)]);

    public static EditFinding State(Id<Finding> finding, FindingState state, int basedOn = 1) => new(finding, [new FieldEdit("state", state.ToString(), basedOn)]);
}
