namespace IncidentBoard.Tests.Processes;

[Trait("Category", "Slow")]
public sealed class DiskTests
{
    [Fact]
    public async Task on_a_full_disk_no_edit_is_said_to_be_saved_that_is_not_and_after_space_is_freed_it_goes_on()
    {
        using var folder = new Commands.TempFolder();
        await using var child = BoardProcess.WithMounts($"mount -t tmpfs -o size=6m tmpfs '{folder.Path}'", "IncidentBoard.Tests.dll", EditsOnAFullDisk.Verb, folder.Path);

        Assert.True(await child.EndAsync() == 0, child.Error);

        var (saved, refused, there) = (Of(child, "ok"), Of(child, "refused"), Of(child, "there"));
        Assert.Equal(50, saved.Count + refused.Count);
        Assert.Equal(saved, there);
        Assert.True(refused.Count is >= 10 and <= 20, $"{refused.Count} refused");
        Assert.All(child.Output.Where(line => line.StartsWith("refused", StringComparison.Ordinal)), line => Assert.Contains("Not saved: the disk that holds the board", line, StringComparison.Ordinal));
        Assert.Contains(child.Output, line => line.StartsWith("full Not saved: the disk that holds the board", StringComparison.Ordinal));
        Assert.Contains("free and ready", child.Output);
        Assert.Contains("journal whole", child.Output);
        Assert.Contains("Party 49.", saved);
    }

    [Fact]
    public async Task a_folder_that_cannot_be_written_is_refused_in_one_line()
    {
        using var folder = new Commands.TempFolder();
        await using (var board = await TestBoard.OpenAsync())
        {
            await board.Board.DisposeAsync();
            File.Copy(Path.Combine(board.Folder, "board.db"), folder["board.db"]);
        }

        var readOnly = $"mount --bind '{folder.Path}' '{folder.Path}' && mount -o remount,bind,ro '{folder.Path}'";
        await using var serve = BoardProcess.WithMounts(readOnly, "IncidentBoard.dll", "serve", "--data", folder.Path, "--urls", $"http://127.0.0.1:{BoardProcess.FreePort()}");
        await using var inside = BoardProcess.WithMounts(readOnly, "IncidentBoard.dll", "serve", "--data", folder["new"]);
        await using var verify = BoardProcess.WithMounts(readOnly, "IncidentBoard.dll", "verify", "--data", folder.Path);

        Assert.Equal((1, 1), (await serve.EndAsync(), await inside.EndAsync()));
        Assert.Matches($"^The data folder {folder.Path} cannot be written.*--data", Assert.Single(serve.Error.Split('\n')));
        Assert.Matches($"^The data folder {folder["new"]} cannot be made.*--data", Assert.Single(inside.Error.Split('\n')));
        Assert.Empty(serve.Output);
        Assert.True(await verify.EndAsync() == 0, verify.Error);
        Assert.Contains("The journal is whole", Assert.Single(verify.Output), StringComparison.Ordinal);
    }

    private static List<string> Of(BoardProcess child, string word) =>
        [.. child.Output.Where(line => line.StartsWith(word + " ", StringComparison.Ordinal)).Select(line => line[(word.Length + 1)..(line.IndexOf('.', StringComparison.Ordinal) + 1)])];
}
