using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Incidents;
using IncidentBoard.Core.Sources;
using IncidentBoard.Storage;

namespace IncidentBoard.BrowserTests.AtSize;

/// <summary>
/// A board as it looks after months: 500 sources, 5,000 marks of which one source bears every tenth, and 2,000 findings with two pieces of evidence each. A fifth of the
/// findings belong to an incident and a tenth to a drill, and every fourth bears tags, so that their lines are as full as lines get.
/// </summary>
internal static class WorldAtSize
{
    public const int Sources = 500;
    public const int Marks = 5000;
    public const int Findings = 2000;

    /// <summary>Fills a board without its journal, which is not what is looked at here. Returns the source with the most marks.</summary>
    public static async Task<Id<Source>> FillAsync(Board board)
    {
        var ids = Ids.Seeded(11);
        var sources = Enumerable.Range(1, Sources).Select(n => new Source(ids.Next<Source>(), $"Story {n}")).ToArray();
        var incident = new Incident(ids.Next<Incident>(), "Vendor of many labs breached", IncidentKind.DataBreach, Severity.Sev2, Phase.Investigating, When.Unknown, []);
        var drill = new Incident(ids.Next<Incident>(), "Drill with a vendor that does not exist", IncidentKind.DataBreach, Severity.Sev4, Phase.Triage, When.Unknown, []);
        await board.WriteAsync(async turn =>
        {
            foreach (var (source, n) in sources.Select((source, n) => (source, n)))
            {
                Add(turn, source, ("text", string.Join('\n', Enumerable.Range(1, 40).Select(line => $"Line {line} of story {n}: the vendor says that workers' accounts were used by somebody else."))));
            }

            Add(turn, incident);
            Add(turn, drill, ("exercise", "true"));
            AddMarks(turn);
            AddFindings(turn);
            await turn.Db.SaveChangesAsync();
        });
        return sources[0].Id;

        void AddMarks(WriteTurn turn)
        {
            foreach (var n in Enumerable.Range(0, Marks))
            {
                var source = n % 10 == 0 ? sources[0] : sources[n % Sources];
                var at = 90 + (n * 7 % 3000);
                Add(turn, new Annotation(ids.Next<Annotation>(), source.Id, at, at + 12, "vendor says "), ("comment", $"Remark {n}"));
            }
        }

        void AddFindings(WriteTurn turn)
        {
            foreach (var n in Enumerable.Range(1, Findings))
            {
                Incident? within = (n % 10) switch { 0 => drill, 3 or 6 => incident, _ => null };
                var finding = new Finding(ids.Next<Finding>(), within?.Id, $"Claim {n} about a vendor that many depend on", Nature.Fact, FindingState.Claimed);
                Add(turn, finding, ("tags", n % 4 == 0 ? "accounts, upstream" : null));
                foreach (var piece in Enumerable.Range(0, 2))
                {
                    Add(turn, new Evidence(ids.Next<Evidence>(), finding.Key, sources[((2 * n) + piece) % Sources].Id, Direction.For, "as it was said", (n % 5) + 2, OriginKind.OwnReporting, null));
                }
            }
        }

        void Add(WriteTurn turn, Thing thing, params IEnumerable<(string Field, string? Value)> values)
        {
            Assert.Empty(Desk.Fill(thing, values.Append(("marking", "Green"))));
            Stamp.Recorded(thing, board.Now);
            turn.Db.Add(thing);
        }
    }
}
