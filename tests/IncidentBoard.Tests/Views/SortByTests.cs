using IncidentBoard.Core.Views;
using IncidentBoard.Findings;

namespace IncidentBoard.Tests.Views;

public sealed class SortByTests
{
    private static readonly SortBy<FindingColumn> _otherwise = new(FindingColumn.Recorded, Descending: true);

    [Theory]
    [InlineData("state", FindingColumn.State, false)]
    [InlineData("-weight", FindingColumn.Weight, true)]
    [InlineData(null, FindingColumn.Recorded, true)]
    [InlineData("", FindingColumn.Recorded, true)]
    [InlineData("2", FindingColumn.Recorded, true)]
    [InlineData("marking; DROP TABLE", FindingColumn.Recorded, true)]
    public void only_columns_of_the_list_are_read_from_an_address(string? text, FindingColumn column, bool descending) =>
        Assert.Equal(new SortBy<FindingColumn>(column, descending), SortBy<FindingColumn>.Read(text, _otherwise));

    [Fact]
    public void what_is_written_is_read_again()
    {
        foreach (var column in Enum.GetValues<FindingColumn>())
        {
            var sort = new SortBy<FindingColumn>(column, Descending: true);
            Assert.Equal(sort, SortBy<FindingColumn>.Read(sort.ToString(), _otherwise));
        }
    }

    [Fact]
    public void pressing_a_column_again_turns_it_round()
    {
        var first = _otherwise.Next(FindingColumn.Statement, descendingFirst: false);

        Assert.Equal(new SortBy<FindingColumn>(FindingColumn.Statement), first);
        Assert.Equal(new SortBy<FindingColumn>(FindingColumn.Statement, Descending: true), first.Next(FindingColumn.Statement, descendingFirst: false));
    }
}
