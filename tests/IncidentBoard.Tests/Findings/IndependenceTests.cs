using FsCheck;
using FsCheck.Fluent;
using IncidentBoard.Core;
using IncidentBoard.Core.Findings;
using IncidentBoard.Core.Sources;

namespace IncidentBoard.Tests.Findings;

public sealed class IndependenceTests
{
    private readonly Ids _ids = Ids.Seeded(3);

    [Fact]
    public void two_implementations_count_the_same_origins_over_random_graphs()
    {
        var counts = new List<int>();

        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (pieces, links, versions) = World(new Random(seed), most: 9);
            var counted = Independence(links, versions).Origins(pieces);
            counts.Add(counted);
            Assert.Equal(PlainOrigins.Of(pieces, links, versions), counted);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260405, 1));

        Assert.Superset(new HashSet<int> { 0, 1, 2, 3 }, counts.ToHashSet());
    }

    [Fact]
    public void of_many_pieces_it_never_counts_more_origins_than_there_are()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var (pieces, links, versions) = World(random, most: 3);
            while (pieces.Count < 18)
            {
                pieces = [.. pieces, .. World(random, most: 2, links).Pieces];
            }

            pieces = [.. pieces.Take(18)];
            Assert.InRange(Independence(links, versions).Origins(pieces), 0, PlainOrigins.Of(pieces, links, versions));
        }
    }

    [Fact]
    public void two_versions_of_one_document_are_one_origin()
    {
        var (first, second) = (_ids.Next<Source>(), _ids.Next<Source>());
        var independence = Independence([], [(second, first)]);

        Assert.Equal(1, independence.Origins([Piece(first, OriginKind.OwnReporting, null), Piece(second, OriginKind.OwnReporting, null)]));
        Assert.False(independence.AreIndependent(Piece(first, OriginKind.OwnReporting, null), Piece(second, OriginKind.OwnReporting, null)));
    }

    [Theory]
    [InlineData("B2", "F6", "B2")]
    [InlineData("D4", "F1", "D4")]
    [InlineData("E5", "F6", "F6")]
    [InlineData("E1", "F6", "F6")]
    [InlineData("B5", "B6", "B6")]
    [InlineData("B4", "B6", "B4")]
    public void what_cannot_be_judged_supports_nothing_and_is_never_worse_than_what_is_known_to_be_bad(string one, string other, string better)
    {
        foreach (var pair in new[] { new[] { one, other }, [other, one] })
        {
            Assert.Equal(better, pair.Select(Read).Min().ToString());
        }
    }

    private static Grade Read(string text) => new(Enum.Parse<Reliability>(text[..1]), text[1] - '0');

    private (IReadOnlyList<Evidence> Pieces, IReadOnlyList<(Id<Source>, Id<Source>)> Links, IReadOnlyList<(Id<Source>, Id<Source>)> Versions) World(Random random, int most, IReadOnlyList<(Id<Source> From, Id<Source> To)>? given = null)
    {
        var sources = Enumerable.Range(0, random.Next(2, 8)).Select(_ => _ids.Next<Source>()).ToArray();
        sources = given is { Count: > 0 } ? [.. sources, .. given.Select(link => link.From)] : sources;

        // A source rests on what came before it, so nothing goes in a circle, as the store has it.
        var links = given ?? [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Downwards(sources, random)).Distinct()];
        var versions = given is null ? Enumerable.Range(0, random.Next(0, 3)).Select(_ => Downwards(sources, random)).DistinctBy(pair => pair.From).ToArray() : [];
        var pieces = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ =>
        {
            var kind = (OriginKind)random.Next(3);
            return Piece(sources[random.Next(sources.Length)], kind, kind == OriginKind.RestsOn ? sources[random.Next(sources.Length)] : null);
        }).ToArray();
        return (pieces, links, versions);
    }

    private static (Id<Source> From, Id<Source> To) Downwards(Id<Source>[] sources, Random random)
    {
        var from = random.Next(1, sources.Length);
        return (sources[from], sources[random.Next(from)]);
    }

    private Independence Independence(IReadOnlyList<(Id<Source> From, Id<Source> To)> links, IReadOnlyList<(Id<Source> Newer, Id<Source> Older)> versions) => new(new RestingMap(
        links.Select(link => new RestsOn(_ids.Next<RestsOn>(), link.From, link.To, RestingHow.Stated, null)),
        versions.ToDictionary(pair => pair.Newer, pair => pair.Older)));

    private Evidence Piece(Id<Source> source, OriginKind kind, Id<Source>? origin) => new(_ids.Next<Evidence>(), Guid.Empty, source, Direction.For, null, 2, kind, origin);
}
