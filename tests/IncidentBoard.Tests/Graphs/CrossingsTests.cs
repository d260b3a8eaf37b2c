using IncidentBoard.Core.Graphs;

namespace IncidentBoard.Tests.Graphs;

public sealed class CrossingsTests
{
    [Fact]
    public void lines_that_cross_are_counted_once()
    {
        int[][] columns = [[1, 2], [3, 4]];

        Assert.Equal(1, Crossings.Count<int>(columns, [(1, 4), (2, 3)]));
        Assert.Equal(0, Crossings.Count<int>(columns, [(1, 3), (2, 4), (1, 4)]));
    }

    [Fact]
    public void an_order_that_can_be_untangled_is()
    {
        int[][] columns = [[1, 2, 3, 4], [5, 6, 7, 8]];
        (int, int)[] edges = [(1, 8), (2, 7), (3, 6), (4, 5)];

        Assert.Equal(6, Crossings.Count(columns, edges));
        Assert.Equal(0, Crossings.Count(Crossings.Reduce(columns, edges), edges));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void the_order_found_never_crosses_more_than_the_order_given_and_is_the_same_each_time(int seed)
    {
        var random = new Random(seed);
        var columns = Enumerable.Range(0, 4).Select(column => Enumerable.Range(column * 10, 10).ToArray()).ToArray();
        var edges = Enumerable.Range(0, 40).Select(_ => random.Next(3)).Select(column => ((column * 10) + random.Next(10), ((column + 1) * 10) + random.Next(10))).ToArray();

        var found = Crossings.Reduce(columns, edges);

        Assert.True(Crossings.Count(found, edges) < Crossings.Count(columns, edges));
        Assert.Equal(found, Crossings.Reduce(columns, edges));
        Assert.All(columns.Zip(found), pair => Assert.Equal(pair.First, pair.Second.Order()));
    }
}
