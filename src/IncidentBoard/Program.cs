using IncidentBoard.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The entry point, visible to the tests that host the whole app.</summary>
public partial class Program;
