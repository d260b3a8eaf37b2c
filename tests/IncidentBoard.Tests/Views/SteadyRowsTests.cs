using IncidentBoard.Shared;

namespace IncidentBoard.Tests.Views;

public sealed class SteadyRowsTests
{
    private readonly SteadyRows<(Guid Id, string Text)> _rows = new(row => row.Id);

    [Fact]
    public void what_is_new_waits_until_it_is_asked_for()
    {
        _rows.Follow([Row(1, "one"), Row(2, "two")], "newest");
        _rows.Follow([Row(3, "three"), Row(1, "one, edited"), Row(2, "two")], "newest");

        Assert.Equal(["one, edited", "two"], _rows.Shown.Select(row => row.Text));
        Assert.Equal(1, _rows.Waiting);

        _rows.ShowWaiting();

        Assert.Equal(["three", "one, edited", "two"], _rows.Shown.Select(row => row.Text));
        Assert.Equal(0, _rows.Waiting);
    }

    [Fact]
    public void a_row_that_would_move_keeps_its_place_and_one_that_is_gone_goes()
    {
        _rows.Follow([Row(1, "a"), Row(2, "b"), Row(3, "c")], "by name");
        _rows.Follow([Row(3, "a, was c"), Row(1, "z, was a")], "by name");

        Assert.Equal(["z, was a", "a, was c"], _rows.Shown.Select(row => row.Text));
    }

    [Fact]
    public void another_question_is_answered_at_once()
    {
        _rows.Follow([Row(1, "one")], "newest");
        _rows.Follow([Row(2, "two"), Row(1, "one")], "by name");

        Assert.Equal(2, _rows.Shown.Count);
    }

    [Fact]
    public void the_first_rows_of_an_empty_list_are_shown_at_once()
    {
        _rows.Follow([], "newest");
        _rows.Follow([Row(1, "one")], "newest");

        Assert.Single(_rows.Shown);
    }

    [Fact]
    public void what_is_open_beside_the_list_is_shown_in_it()
    {
        _rows.Follow([Row(1, "one")], "newest");
        _rows.Follow([Row(2, "mine"), Row(1, "one")], "newest");

        _rows.Reveal($"finding:{Row(9, "").Id:N}");
        Assert.Single(_rows.Shown);
        _rows.Reveal($"finding:{Row(2, "").Id:N}");
        Assert.Equal(2, _rows.Shown.Count);
    }

    private static (Guid Id, string Text) Row(int id, string text) => (new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), text);
}
