namespace IncidentBoard.Commands;

/// <summary>Files that a verb makes. None is overwritten, none is left half written, and nobody else may read them.</summary>
internal static class NewFile
{
    /// <summary>The full path of a file that may be made. Throws <see cref="CommandRefusedException"/> when it is there already or has no folder.</summary>
    public static string Place(string file)
    {
        var path = Path.GetFullPath(file);
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new CommandRefusedException($"{path} is there already. Choose another name with --out.");
        }

        return Directory.Exists(Path.GetDirectoryName(path))
            ? path
            : throw new CommandRefusedException($"There is no folder {Path.GetDirectoryName(path)}. Make it first, or choose another place with --out.");
    }

    public static async Task WriteAsync(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = Place(file);
        var unfinished = path + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            await using (var stream = new FileStream(unfinished, options))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
