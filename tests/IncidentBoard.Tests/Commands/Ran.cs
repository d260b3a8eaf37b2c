using IncidentBoard.Commands;

namespace IncidentBoard.Tests.Commands;

/// <summary>What a command line came to.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>Runs the verbs within this process.</summary>
    public static async Task<Ran> VerbAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>It refused with that exit code, in one plain line that holds all of these, and with nothing of a stack trace.</summary>
    public void RefusedWith(int code, params string[] parts)
    {
        Assert.Equal((code, ""), (Code, Output));
        Assert.All(parts, part => Assert.Contains(part, Error, StringComparison.Ordinal));
        Assert.Equal(1, Error.Count(c => c == '\n'));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of IncidentBoard", Error, StringComparison.Ordinal);
    }
}
