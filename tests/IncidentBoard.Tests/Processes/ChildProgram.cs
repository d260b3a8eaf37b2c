namespace IncidentBoard.Tests.Processes;

/// <summary>What this assembly does when it is started as a program of its own: it works on a board until it is done or killed, and says what came of it.</summary>
internal static class ChildProgram
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [RandomEditors.Verb, var folder, .. var settings]:
                await RandomEditors.RunAsync(folder, settings);
                return 0;
            case [EditsOnAFullDisk.Verb, var folder]:
                await EditsOnAFullDisk.RunAsync(folder);
                return 0;
            default:
                await Console.Error.WriteLineAsync("The tests are run with dotnet test; what else this can do is for them alone.");
                return 2;
        }
    }
}
