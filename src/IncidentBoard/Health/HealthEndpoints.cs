namespace IncidentBoard.Health;

/// <summary>What a supervisor asks: <c>/healthz</c>, whether the process is alive, and <c>/readyz</c>, whether the board can keep what is saved.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Plain("alive", StatusCodes.Status200OK)).AllowAnonymous();
        app.MapGet("/readyz", async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.TroubleAsync(cancellationToken) is { } trouble
                ? Plain(trouble, StatusCodes.Status503ServiceUnavailable)
                : Plain("ready", StatusCodes.Status200OK)).AllowAnonymous();
    }

    private static IResult Plain(string text, int status) => Results.Text(text + "\n", "text/plain", statusCode: status);
}
