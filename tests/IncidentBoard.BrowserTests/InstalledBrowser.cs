namespace IncidentBoard.BrowserTests;

/// <summary>
/// The Chromium, Chrome or Edge that this machine has. CHROMIUM_PATH names one; else the first found on the path
/// or where Windows and macOS install it.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] _names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    private static readonly string[] _places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The full path of the browser. Throws when there is none, saying how to name one.</summary>
    public static string Path()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        if (!string.IsNullOrEmpty(named))
            return File.Exists(named) ? named : throw new FileNotFoundException($"CHROMIUM_PATH names {named}, which does not exist.");

        return OnPath().Concat(_places).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("No Chromium, Chrome or Edge was found. Install one, or name it in CHROMIUM_PATH.");
    }

    private static IEnumerable<string> OnPath()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => _names.Select(name => System.IO.Path.Combine(folder, name + ending)));
    }
}
