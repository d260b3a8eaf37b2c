using IncidentBoard.StatusPages.Machines;

namespace IncidentBoard.StatusPages;

/// <summary>What the status pages need to be kept ready.</summary>
internal static class StatusPagesSetup
{
    public static IServiceCollection AddStatusPages(this IServiceCollection services) => services
        .AddSingleton<StatusPageRenderer>()
        .AddSingleton<ReadyDocuments>()
        .AddSingleton<StatusWidget>()
        .AddSingleton<PublishedPages>()
        .AddHostedService(services => services.GetRequiredService<PublishedPages>());
}
