using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IncidentBoard.Access;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;
using IncidentBoard.Exchange;
using IncidentBoard.Findings;
using IncidentBoard.Sources;
using IncidentBoard.Storage;
using Microsoft.EntityFrameworkCore;
using Outcome = IncidentBoard.Core.Outcome;

namespace IncidentBoard.Tests.Findings;

/// <summary>Whatever is added, edited, taken off, brought back or imported, in whatever order: no finding stands above its evidence.</summary>
public sealed class AnyOrderTests
{
    [Fact]
    public void no_order_of_changes_lifts_a_finding_above_its_evidence()
    {
        var reached = new HashSet<FindingState>();
        var refused = 0;

        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (states, refusals) = PlayAsync(seed, steps: 70).GetAwaiter().GetResult();
            reached.UnionWith(states);
            refused += refusals;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithReplay(20260405, 1));

        // The rules were looked at in every state, and they had something to refuse.
        Assert.Equal(Enum.GetValues<FindingState>().Order(), reached.Order());
        Assert.True(refused > 50, $"only {refused} changes were refused");
    }

    private static async Task<(IReadOnlySet<FindingState> Reached, int Refused)> PlayAsync(int seed, int steps)
    {
        await using var board = await TestBoard.OpenAsync(seed);
        var random = new Random(seed);
        var world = await World.MakeAsync(board);
        var reached = new HashSet<FindingState>();
        var refused = 0;
        for (var step = 0; step < steps; step++)
        {
            var before = world.Now;
            var change = world.Any(random) with { Why = random.Next(3) == 0 ? "because" : null };
            var reader = change is EditFinding || random.Next(3) == 0 ? board.Commander : board.Analyst;
            reader = random.Next(3) == 0 ? board.Analyst : reader;
            var outcome = await board.Board.RecordAsync(reader, change);
            refused += outcome is Outcome.Refused ? 1 : 0;
            await world.LookAsync(outcome, change);
            world.AssertSound(before, reader, change);
            reached.UnionWith(world.Now.Findings.Select(finding => finding.State));
        }

        return (reached, refused);
    }

    private sealed record Everything(IReadOnlyList<Finding> Findings, IReadOnlyList<Evidence> Evidence, IReadOnlyList<RestsOn> Links, IReadOnlyList<Source> Sources, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<FieldChange> Versions);

    private sealed record ReadEverything : Query<Everything>
    {
        public override bool IsShared => false;

        public override async Task<Everything> RunAsync(VisibleTo visible, CancellationToken cancellationToken)
        {
            var all = new Everything(
                await visible.Findings.ToListAsync(cancellationToken),
                await visible.Evidence.ToListAsync(cancellationToken),
                await visible.RestsOn.ToListAsync(cancellationToken),
                await visible.Sources.ToListAsync(cancellationToken),
                await visible.Contradictions.ToListAsync(cancellationToken),
                []);
            var keys = all.Findings.Concat<Thing>(all.Evidence).Concat(all.Sources).Select(thing => thing.Key);
            return all with { Versions = await visible.FieldChangesAsync(keys, cancellationToken) };
        }
    }

    private sealed class World(TestBoard board)
    {
        private readonly List<(string Kind, Guid Id)> _made = [];
        private readonly List<Guid> _lines = [];
        private readonly HashSet<Guid> _confirmedWithReason = [];
        private Guid _party;

        public Everything Now { get; private set; } = null!;

        public static async Task<World> MakeAsync(TestBoard board)
        {
            var world = new World(board) { _party = (await board.PartyAsync("Meta")).Value };
            for (var at = 0; at < 4; at++)
            {
                var source = new AddSource([new("title", $"Source {at}"), new("medium", at == 0 ? "Statement" : "Document"), new("publisher", at == 1 ? world._party.ToString("N") : null)]);
                world._made.Add(("source", await board.MakeAsync(board.Analyst, source)));
            }

            for (var at = 0; at < 3; at++)
            {
                world._made.Add(("finding", await board.MakeAsync(board.Analyst, new AddFinding([new("statement", $"Claim {at}"), new("state", "Claimed"), new("about", world._party.ToString("N"))]))));
            }

            world.Now = await board.Board.ReadAsync(Reader.Operator, new ReadEverything());
            return world;
        }

        public Change Any(Random random) => random.Next(18) switch
        {
            0 or 1 or 2 or 3 => Evidence(random),
            4 or 5 => EvidenceEdit(Pick("evidence", random), random),
            6 => new RemoveThing(random.Next(2) == 0 ? "evidence" : "restsOn", Pick(random.Next(2) == 0 ? "evidence" : "restsOn", random)),
            7 => new RemoveThing("source", Pick("source", random)),
            8 => new RemoveThing(random.Next(2) == 0 ? "finding" : "contradiction", Pick(random.Next(2) == 0 ? "finding" : "contradiction", random)),
            9 => new AddRestsOn([new("source", Pick("source", random).ToString("N")), new("on", Pick("source", random).ToString("N"))]),
            10 => Contradict(random),
            11 => new ResolveContradiction(new(Pick("contradiction", random)), "One holds."),
            12 or 13 => State(random),
            14 => FindingEdit(Pick("finding", random), ("about", random.Next(2) == 0 ? null : _party.ToString("N"))),
            15 => SourceEdit(Pick("source", random), random),
            16 => Import(random),
            _ => new Undo(_lines.Count == 0 ? default : _lines[^random.Next(1, Math.Min(_lines.Count, 12) + 1)]),
        };

        public async Task LookAsync(Outcome outcome, Change change)
        {
            if (outcome is not Outcome.Recorded recorded)
            {
                return;
            }

            _lines.Add(recorded.Line);
            Now = await board.Board.ReadAsync(Reader.Operator, new ReadEverything());
            foreach (var (kind, id) in Now.Evidence.Select(piece => ("evidence", piece.Key)).Concat(Now.Links.Select(link => ("restsOn", link.Key))).Concat(Now.Contradictions.Select(other => ("contradiction", other.Key))).Concat(Now.Findings.Select(finding => ("finding", finding.Key))).Except(_made).ToList())
            {
                _made.Add((kind, id));
            }

            if (change is EditFinding { Why: not null } edit && edit.Fields.Any(field => field.Value == "Confirmed"))
            {
                _confirmedWithReason.Add(edit.Id.Value);
            }
        }

        public void AssertSound(Everything before, Reader reader, Change change)
        {
            var links = Now.Links.Select(link => (link.Source, link.On)).ToList();
            foreach (var finding in Now.Findings)
            {
                var supporting = Now.Evidence.Where(piece => piece.Subject == finding.Key && piece.Direction == Direction.For).ToList();
                var was = before.Findings.SingleOrDefault(other => other.Id == finding.Id);
                if (finding.State == FindingState.Corroborated || supporting.Exists(piece => piece.Credibility == 1))
                {
                    Assert.True(PlainOrigins.Of(supporting, links, []) >= 2, $"{finding} is {finding.State} after {change}");
                }

                if (IsContradicted(finding))
                {
                    Assert.True(finding.State is FindingState.Disputed or FindingState.Refuted or FindingState.Withdrawn or FindingState.SetAside, $"{finding} is {finding.State} under an open contradiction after {change}");
                }

                if (finding.State == FindingState.Confirmed)
                {
                    Assert.True(_confirmedWithReason.Contains(finding.Key) || supporting.Exists(piece => IsOwnWord(finding, piece)), $"{finding} is confirmed by nothing after {change}");
                    Assert.True(was?.State == FindingState.Confirmed || reader == board.Commander || was is null, $"an analyst confirmed {finding} by {change}");
                }

                if (was is not null && was.State != finding.State && change is EditFinding)
                {
                    Assert.True(finding.State != FindingState.Disputed || IsContradicted(finding), $"{finding} is disputed by nothing");
                    Assert.True(finding.State != FindingState.Withdrawn || finding.WithdrawnBy != WithdrawnBy.Nobody, $"{finding} is withdrawn by nobody");
                }
            }
        }

        private bool IsContradicted(Finding finding) => Now.Contradictions.Any(other => other.State == ContradictionState.Open
            && new[] { other.One, other.Other }.Any(side => side == finding.Key || Now.Evidence.Any(piece => piece.Key == side && piece.Subject == finding.Key)));

        private bool IsOwnWord(Finding finding, Evidence piece) => Now.Sources.Single(source => source.Id == piece.Source) is var source
            && ((source.Publisher is { } publisher && finding.About.Contains(publisher)) || (source.Medium == SourceMedium.Statement && piece.OriginKind == OriginKind.OwnReporting));

        private AddEvidence Evidence(Random random)
        {
            var origin = random.Next(4) == 0 ? new Id<Source>(Pick("source", random)) : (Id<Source>?)null;
            return An.Evidence(new(Pick("finding", random)), new(Pick("source", random)), random.Next(1, 7), origin, assessed: random.Next(5) > 0);
        }

        private EditEvidence EvidenceEdit(Guid piece, Random random) => new(new(piece), [Set(piece, random.Next(3) switch
        {
            0 => ("direction", random.Next(2) == 0 ? "For" : "Against"),
            1 => ("credibility", random.Next(1, 7).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            _ => ("originKind", random.Next(2) == 0 ? "OwnReporting" : "NotAssessed"),
        })]);

        private EditSource SourceEdit(Guid source, Random random) => new(new(source), [Set(source, random.Next(2) == 0
            ? ("medium", random.Next(2) == 0 ? "Document" : "Statement")
            : ("publisher", random.Next(2) == 0 ? null : _party.ToString("N")))]);

        private EditFinding FindingEdit(Guid finding, params IEnumerable<(string, string?)> values) => new(new(finding), [.. values.Select(value => Set(finding, value))]);

        private FieldEdit Set(Guid thing, (string Field, string? Value) set) =>
            new(set.Field, set.Value, Now.Versions.FirstOrDefault(version => version.Thing == thing && version.Field == set.Field)?.Version ?? 1);

        private AddContradiction Contradict(Random random)
        {
            var kind = random.Next(3) == 0 ? "evidence" : "finding";
            return new([new("one", Pick(kind, random).ToString("N")), new("other", Pick(kind, random).ToString("N")), new("about", "One or the other?")]);
        }

        private EditFinding State(Random random)
        {
            var state = random.Next(2) == 0 ? random.Next(2) == 0 ? FindingState.Confirmed : FindingState.Corroborated : (FindingState)random.Next(8);
            return FindingEdit(Pick("finding", random), [("state", state.ToString()), .. state == FindingState.Withdrawn && random.Next(2) == 0 ? [("withdrawnBy", "Us")] : Array.Empty<(string, string?)>()]);
        }

        /// <summary>A finding in any state with evidence, and a contradiction or none, as another board may send it.</summary>
        private ImportBoard Import(Random random)
        {
            var (finding, piece, other) = (board.Ids.Next(), board.Ids.Next(), board.Ids.Next());
            var state = (FindingState)random.Next(8);

            // What another board confirmed is confirmed; here it comes with what shows it.
            var json = $$"""
                {"format":"incidentboard/1",
                 "findings":[{"id":"{{finding:N}}","statement":"From elsewhere","nature":"Fact","state":"{{state}}","about":["{{_party:N}}"],"marking":"Green"}],
                 "evidence":[{"id":"{{piece:N}}","subject":"{{finding:N}}","source":"{{Now.Sources.FirstOrDefault(source => source.Publisher is not null)?.Key ?? Pick("source", random):N}}","direction":"For","credibility":{{random.Next(1, 7)}},"originKind":"OwnReporting","marking":"Green"}],
                 "contradictions":[{{(random.Next(2) == 0 ? "" : $$"""{"id":"{{other:N}}","one":"{{finding:N}}","other":"{{Pick("finding", random):N}}","about":"x","state":"Open","marking":"Green"}""")}}]}
                """;
            return ImportBoard.Of(Encoding.UTF8.GetBytes(json));
        }

        private Guid Pick(string kind, Random random) =>
            _made.Where(pair => pair.Kind == kind).Select(pair => pair.Id).ToList() is { Count: > 0 } ids ? ids[random.Next(ids.Count)] : Guid.Empty;
    }
}
