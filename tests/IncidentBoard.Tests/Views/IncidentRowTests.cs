using Bunit;
using IncidentBoard.Boards;
using IncidentBoard.Core;
using IncidentBoard.Core.Cards;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Views;
using IncidentBoard.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBoard.Tests.Views;

/// <summary>One incident as the board shows it.</summary>
public sealed class IncidentRowTests : BunitContext
{
    public IncidentRowTests()
    {
        Services.AddSingleton<TimeProvider>(new TestClock());
        Services.AddSingleton(new Preferences());
    }

    [Fact]
    public void the_count_on_the_lead_card_follows_the_other_cards()
    {
        var row = Render<IncidentRowPart>(parameters => parameters.Add(part => part.Incident, Row(Exposure.Suspected)));
        Assert.Contains("1 suspected", row.Find(".tally").TextContent, StringComparison.Ordinal);

        row.Render(parameters => parameters.Add(part => part.Incident, Row(Exposure.Confirmed)));

        Assert.DoesNotContain("suspected", row.Find(".tally").TextContent, StringComparison.Ordinal);
    }

    private static IncidentRow Row(Exposure exposure) => new(
        default, "Vendor breached", IncidentKind.DataBreach, Severity.Sev2, Phase.Triage, When.Unknown, false, false, Marking.Clear, null,
        Card("Vendor breached", isLead: true, Exposure.Unknown),
        new[] { Card("Lab", isLead: false, exposure) }.ToRows(),
        new[] { (exposure, 1) }.ToRows(),
        default);

    private static CardView Card(string party, bool isLead, Exposure exposure) => new(
        default, party, null, isLead, false, false, exposure, Stance.NoneKnown, null, null, null, null, null, null, null, Marking.Clear, default, null, 0);
}
