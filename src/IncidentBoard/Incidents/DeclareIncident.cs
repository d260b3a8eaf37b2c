using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Fields;
using IncidentBoard.Core.Graphs;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Incidents;

/// <summary>
/// Declares an incident in six answers, and lays out the cards: the lead card, the vendor's, and one for each party that uses the vendor by the
/// relations, fourth parties to two hops marked as such.
/// </summary>
/// <param name="What">What happened, in one line.</param>
/// <param name="Vendor">The affected vendor.</param>
/// <param name="Happened">When, as far as is known.</param>
/// <param name="Severity">How bad it is for us.</param>
/// <param name="Source">Where we have it from: an address, or pasted text; may be empty.</param>
/// <param name="Commander">Who commands.</param>
/// <param name="Exercise">Whether it is a drill.</param>
public sealed record DeclareIncident(string What, VendorChoice Vendor, When Happened, Severity Severity, string? Source, Id<Person> Commander, bool Exercise = false) : Change
{
    private const int LongestTitle = 80;

    public override Act Act => Act.Command;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Commander, cancellationToken) is not { Role: Role.Commander, Disabled: false })
        {
            return Outcome.Refuse("commander", "Choose a commander: a person whose role is Commander.");
        }

        var incident = new Incident(desk.Ids.Next<Incident>(), "", IncidentKind.DataBreach, Severity, Phase.Triage, Happened, []);
        desk.Add(incident);
        if (await Vendor.FindAsync(desk, cancellationToken) is not { } vendor)
        {
            return VendorChoice.Missing;
        }

        var problems = Desk.Fill(incident, ("title", What), ("affected", vendor.ToString()), ("exercise", Words.Of(Exercise))).AddRange(AddSource(desk));
        if (!problems.IsEmpty)
        {
            return Outcome.Refuse(problems);
        }

        desk.Add(new Membership(desk.Ids.Next<Membership>(), incident.Id, Commander, IncidentRole.Commander));
        await AddCardsAsync(desk, incident, vendor, cancellationToken);
        return Outcome.Fine;
    }

    private static async Task AddCardsAsync(Desk desk, Incident incident, Id<Party> vendor, CancellationToken cancellationToken)
    {
        desk.Add(new StatusCard(desk.Ids.Next<StatusCard>(), incident.Id, null));
        desk.Add(new StatusCard(desk.Ids.Next<StatusCard>(), incident.Id, vendor, hops: 0));
        var (parties, relations) = (await desk.Visible.Parties.ToListAsync(cancellationToken), await desk.Visible.Relations.ToListAsync(cancellationToken));
        foreach (var (party, hops) in Dependents.Of(parties, relations, vendor, hops: 2))
        {
            desk.Add(new StatusCard(desk.Ids.Next<StatusCard>(), incident.Id, party.Id, hops));
        }
    }

    private IEnumerable<Problem> AddSource(Desk desk)
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            return [];
        }

        var text = Source.Trim();
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") && !text.Any(char.IsWhiteSpace);
        var source = new Source(desk.Ids.Next<Source>(), "");
        var first = text.ReplaceLineEndings("\n").Split('\n')[0];
        var problems = isAddress
            ? Desk.Fill(source, ("title", first.Length > LongestTitle ? address!.Host : first), ("address", text), ("notRead", "true"), ("marking", nameof(Marking.Clear)))
            : Desk.Fill(source, ("title", first.Length > LongestTitle ? first[..LongestTitle] + "…" : first), ("text", text));
        if (problems.IsEmpty)
        {
            desk.Add(source);
        }

        return problems.Select(problem => problem with { Field = "source" });
    }
}
