using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Core.Views;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;

namespace IncidentBoard.Admin;

/// <summary>
/// The second step of setting up a board: whose services we use. Part of setting up, and so an administrator's, until there is an incident; from then on
/// parties and relations are for analysts and commanders.
/// </summary>
/// <param name="Names">One name each; those that are on the board already get the relation alone.</param>
public sealed record NameOurVendors(Rows<string> Names) : Change
{
    /// <summary>More than anybody types; a longer list is an import.</summary>
    public const int Most = 200;

    public override Act Act => Act.Administer;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await desk.Visible.Incidents.AnyAsync(cancellationToken))
        {
            return Outcome.Refuse("vendors", "The board is in use: analysts and commanders add vendors now, under Parties.");
        }

        if ((await desk.FindAsync(BoardSettings.TheOne, cancellationToken))?.OurOrganisation is not { } us)
        {
            return Outcome.Refuse("vendors", "Name our organisation first, so that it is clear who uses these vendors.");
        }

        var names = Names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count is 0 or > Most)
        {
            return Outcome.Refuse("vendors", $"Name at least one vendor and at most {Most}, one on each line.");
        }

        var problems = new List<Problem>();
        foreach (var name in names)
        {
            problems.AddRange(await AddAsync(desk, us, name, cancellationToken));
        }

        return problems.Count == 0 ? Outcome.Fine : Outcome.Refuse(problems);
    }

    private static async Task<IEnumerable<Problem>> AddAsync(Desk desk, Id<Party> us, string name, CancellationToken cancellationToken)
    {
        var vendor = await desk.Visible.Parties.FirstOrDefaultAsync(party => party.Name == name, cancellationToken);
        var problems = vendor is null ? Desk.Fill(vendor = desk.Add(new Party(desk.Ids.Next<Party>(), PartyKind.Vendor, "")), ("name", name)) : [];
        if (vendor.Id == us)
        {
            return [new Problem("vendors", $"{name} is our own organisation.")];
        }

        var relation = desk.Add(new Relation(desk.Ids.Next<Relation>(), us, vendor.Id));
        return problems.AddRange(Desk.Fill(relation, ("state", nameof(RelationState.Active))));
    }
}
