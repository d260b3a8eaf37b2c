namespace IncidentBoard.Access;

/// <summary>Accounts, sign-in and what every answer carries to keep browsers safe.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, ServerOptions options)
    {
        services.AddAuthentication("board").AddCookie("board");
        services.AddAuthorization();
        return services;
    }

    public static void UseAccess(this WebApplication app, ServerOptions options)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
