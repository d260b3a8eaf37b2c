using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Storage;

namespace IncidentBoard.Incidents;

/// <summary>The vendor that was hit: one that is on the board, or a new one by its name. In the first minute nobody fills in a directory first.</summary>
public readonly record struct VendorChoice(Id<Party>? Known, string? New)
{
    /// <summary>What is said when neither was given.</summary>
    public static Outcome Missing { get; } = Outcome.Refuse("vendor", "Name the affected vendor: choose one, or type the name of a new one.");

    public static implicit operator VendorChoice(Id<Party> known) => new(known, null);

    /// <summary>The party: found, or made on the desk; none when there is no such one and no name.</summary>
    public async Task<Id<Party>?> FindAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (Known is { } known)
        {
            return await desk.FindAsync(known, cancellationToken) is null ? null : known;
        }

        if (string.IsNullOrWhiteSpace(New))
        {
            return null;
        }

        var party = new Party(desk.Ids.Next<Party>(), PartyKind.Vendor, "");
        return Desk.Fill(party, ("name", New)).IsEmpty ? desk.Add(party).Id : null;
    }
}
