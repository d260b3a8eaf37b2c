using System.Globalization;

namespace IncidentBoard.Storage;

/// <summary>Holds a data folder for this process alone. The system lets go of it when the process dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <summary>Takes the folder, or throws <see cref="StoreRefusedException"/> that names who has it.</summary>
    public static FolderLock Take(string folder)
    {
        var owner = Path.Combine(folder, "board.owner");
        try
        {
            var held = new FileStream(Path.Combine(folder, "board.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(owner, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
            return new FolderLock(held);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreRefusedException($"The data folder {folder} cannot be written. Give this user write permission, or choose another folder with --data.", e);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw new StoreRefusedException($"The data folder {folder} is in use by {Owner(owner)}. Stop that process, or choose another folder with --data.", e);
        }
        catch (IOException e)
        {
            throw new StoreRefusedException($"The data folder {folder} cannot be written: {e.Message} Free some space or check the disk, or choose another folder with --data.", e);
        }
    }

    /// <summary>Whether another process holds the folder now.</summary>
    public static bool IsHeld(string folder)
    {
        try
        {
            Take(folder).Dispose();
            return false;
        }
        catch (StoreRefusedException e) when (e.InnerException is IOException io && IsHeldByAnother(io))
        {
            return true;
        }
    }

    public void Dispose() => _held.Dispose();

    // EWOULDBLOCK from flock on Linux and macOS, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.
    private static bool IsHeldByAnother(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    private static string Owner(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
