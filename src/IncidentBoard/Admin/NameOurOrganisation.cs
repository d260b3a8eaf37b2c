using IncidentBoard.Core;
using IncidentBoard.Core.Parties;
using IncidentBoard.Core.People;
using IncidentBoard.Storage;

namespace IncidentBoard.Admin;

/// <summary>The first step of setting up a board: which organisation is us. Refused once that has been said; the settings change it then.</summary>
/// <param name="PartyKind">What we are: a lab, usually.</param>
public sealed record NameOurOrganisation(string Name, PartyKind PartyKind) : Change
{
    public override Act Act => Act.Administer;

    public override async Task<Outcome> ApplyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var settings = await desk.FindAsync(BoardSettings.TheOne, cancellationToken) ?? desk.Add(new BoardSettings(BoardSettings.TheOne));
        if (settings.OurOrganisation is not null)
        {
            return Outcome.Refuse("ourOrganisation", "Our organisation has been named already. Change it in the settings.");
        }

        var us = desk.Add(new Party(desk.Ids.Next<Party>(), PartyKind, ""));
        var problems = Desk.Fill(us, ("name", Name)).AddRange(Desk.Fill(settings, ("ourOrganisation", us.Id.ToString())));
        return problems.IsEmpty ? Outcome.Fine : Outcome.Refuse(problems);
    }
}
